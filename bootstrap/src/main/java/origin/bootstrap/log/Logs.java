package origin.bootstrap.log;

import org.slf4j.bridge.SLF4JBridgeHandler;

/// Brings what libraries log by other ways into the one log.
public final class Logs {
  private Logs() {}

  /// From now on `java.util.logging` goes there too. What uses `System.Logger` finds its way by
  /// itself.
  public static void gather() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
