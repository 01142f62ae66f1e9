package origin.bootstrap;

import java.io.PrintStream;
import java.util.Map;
import origin.bootstrap.cli.Command;

/// `origin serve`: one production node, until a signal ends it.
final class Serve {
  private Serve() {}

  /// @throws CannotStart with one line for the operator; nothing is left running then
  static int run(Command.Serve serve, Map<String, String> environment, PrintStream out) {
    ServingNode node =
        new ServingNode(serve.role(), NodeSettings.read(environment, serve.configuration()));
    Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
    out.println("Origin is ready at http://localhost:" + node.start());
    out.flush();
    Staying.untilASignal();
    return 0;
  }
}
