package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a running server says about itself in `postmaster.pid`, a line for each fact (PostgreSQL's
/// `pidfile.h`).
record PostmasterPid(long pid, boolean ready) {

  private static final int LINE_OF_STATUS = 7;

  /// Nothing, if there is no such file or it is still being written.
  static Optional<PostmasterPid> readFrom(Path file) throws IOException {
    try {
      return parse(Files.readAllLines(file));
    } catch (NoSuchFileException noServer) {
      return Optional.empty();
    }
  }

  private static Optional<PostmasterPid> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    var ready = lines.size() > LINE_OF_STATUS && lines.get(LINE_OF_STATUS).startsWith("ready");
    return Optional.of(new PostmasterPid(Long.parseLong(lines.getFirst()), ready));
  }
}
