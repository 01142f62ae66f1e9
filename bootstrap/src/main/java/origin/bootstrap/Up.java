package origin.bootstrap;

import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import origin.bootstrap.cli.Command;

/// `origin up`: starts everything, says where it is, and stays until a signal ends it.
final class Up {
  private Up() {}

  /// @throws CannotStart with one line for the operator; nothing is left running then
  static int run(Command.Up up, Map<String, String> environment, PrintStream out) {
    OneMachine machine = new OneMachine(up, Settings.read(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(machine::close, "stop"));
    URI address = URI.create("http://localhost:" + machine.start(out));
    if (up.demo()) {
      Thread.ofVirtual().name("demo").start(new Demo(address, Layout.of(up.data()).demo())::add);
    }
    out.println("Origin is ready at " + address);
    out.flush();
    Staying.untilASignal();
    return 0;
  }
}
