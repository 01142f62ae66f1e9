package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How PostgreSQL's programs are started on this machine: by the user who started Origin, never as
/// root.
///
/// PostgreSQL refuses to run as root. Root therefore starts it inside a user namespace of its own,
/// where the same user has another number and no privilege; the files still belong to root.
final class Programs {

  private static final String ROOT = "root";

  private final Binaries binaries;
  private final ServerFolder folder;
  private final List<String> prefix;

  private Programs(Binaries binaries, ServerFolder folder, List<String> prefix) {
    this.binaries = binaries;
    this.folder = folder;
    this.prefix = prefix;
  }

  static Programs of(Binaries binaries, ServerFolder folder) {
    return new Programs(binaries, folder, prefix());
  }

  static String currentUser() {
    return ProcessHandle.current().info().user().orElse(System.getProperty("user.name", ""));
  }

  /// Runs a program to its end; what it says goes to the server's log.
  int run(String program, List<String> arguments) throws IOException, InterruptedException {
    return start(program, arguments).waitFor();
  }

  /// Runs a program to its end with a file as its input.
  int run(String program, List<String> arguments, Path input)
      throws IOException, InterruptedException {
    return prepared(program, arguments).redirectInput(input.toFile()).start().waitFor();
  }

  /// Starts a program and leaves it running.
  Process start(String program, List<String> arguments) throws IOException {
    return prepared(program, arguments).start();
  }

  private ProcessBuilder prepared(String program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(binaries.program(program).toString());
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

  /// A session of its own keeps a Ctrl-C at the terminal from stopping the database before Origin
  /// has drained.
  private static List<String> prefix() {
    var prefix = new ArrayList<String>();
    installed("setsid").ifPresent(prefix::add);
    if (currentUser().equals(ROOT)) {
      prefix.addAll(withoutRoot());
    }
    return List.copyOf(prefix);
  }

  private static List<String> withoutRoot() {
    var unshare = installed("unshare").map(path -> List.of(path, "--user"));
    return unshare
        .filter(Programs::works)
        .orElseThrow(
            () ->
                new PostgresCannotStart(
                    "PostgreSQL does not run as root, and this machine allows no user namespace:"
                        + " start Origin as an ordinary user.",
                    null));
  }

  private static boolean works(List<String> prefix) {
    var command = new ArrayList<>(prefix);
    command.add("/bin/true");
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Optional<String> installed(String program) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
