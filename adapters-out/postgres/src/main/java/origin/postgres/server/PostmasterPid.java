package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a running server says about itself in `postmaster.pid`, a line for each fact (PostgreSQL's
/// `pidfile.h`). Lines appear one after the other while it starts.
///
/// @param pid its process
/// @param port where it listens; 0 while it does not yet
/// @param ready whether it takes connections
record PostmasterPid(long pid, int port, boolean ready) {

  private static final int NOBODYS_PID = Integer.MAX_VALUE;
  private static final int LINE_OF_PID = 0;
  private static final int LINE_OF_PORT = 3;
  private static final int LINE_OF_STATUS = 7;

  /// Nothing, if there is no such file or it is still being written.
  static Optional<PostmasterPid> readFrom(Path file) throws IOException {
    try {
      return parse(Files.readAllLines(file));
    } catch (NoSuchFileException noServer) {
      return Optional.empty();
    }
  }

  /// Makes the file say that its server does not run, and leaves the rest as it is: by that
  /// PostgreSQL finds out whether a process of the lost server still uses its memory.
  static void disown(Path file) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(LINE_OF_PID, Integer.toString(NOBODYS_PID));
    Files.write(file, lines);
  }

  private static Optional<PostmasterPid> parse(List<String> lines) {
    var pid = line(lines, LINE_OF_PID);
    if (!pid.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    var port = line(lines, LINE_OF_PORT);
    return Optional.of(
        new PostmasterPid(
            Long.parseLong(pid),
            port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
            line(lines, LINE_OF_STATUS).equals("ready")));
  }

  private static String line(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number).strip() : "";
  }

  boolean isRunning() {
    return RunningCommand.of(pid).isRunning();
  }
}
