package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's programs, started under the right account, without what Origin's environment holds.
final class Programs {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Binaries binaries;
  private final Account account;
  private final ServerFolder folder;

  Programs(Binaries binaries, Account account, ServerFolder folder) {
    this.binaries = binaries;
    this.account = account;
    this.folder = folder;
  }

  /// Runs a program to its end; what it says goes to the server's log.
  ///
  /// @return its exit status
  int run(String program, List<String> arguments) throws IOException, InterruptedException {
    return start(program, arguments).waitFor();
  }

  /// As [#run(String, List)], with a file as the program's input.
  int run(String program, List<String> arguments, Path input)
      throws IOException, InterruptedException {
    return prepared(program, arguments).redirectInput(input.toFile()).start().waitFor();
  }

  /// Starts a program and leaves it running.
  Process start(String program, List<String> arguments) throws IOException {
    return prepared(program, arguments).start();
  }

  private ProcessBuilder prepared(String program, List<String> arguments) {
    var command = inASessionOfItsOwn();
    command.addAll(account.command(binaries.program(program)));
    command.addAll(arguments);
    var prepared =
        new ProcessBuilder(command)
            .directory(folder.home().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    var environment = prepared.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C");
    return prepared;
  }

  /// So that a Ctrl-C at the terminal does not stop the database before Origin has drained.
  private static List<String> inASessionOfItsOwn() {
    return new ArrayList<>(Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of());
  }
}
