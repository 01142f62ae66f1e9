package origin.ffmpeg.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/// Remembers in a folder which processes run, so that the next life of this program can end what an
/// earlier one left behind.
final class Leftovers {

  private final Path folder;

  Leftovers(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Ends every process recorded that still runs: the same id, begun at the same moment.
  void end() {
    try (Stream<Path> records = Files.list(folder)) {
      records.forEach(this::end);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void remember(ProcessHandle process) {
    process.info().startInstant().ifPresent(start -> write(process.pid(), start));
  }

  void forget(ProcessHandle process) {
    delete(folder.resolve(Long.toString(process.pid())));
  }

  private void end(Path record) {
    try {
      long id = Long.parseLong(record.getFileName().toString());
      Instant started = Instant.parse(Files.readString(record));
      ProcessHandle.of(id)
          .filter(process -> process.info().startInstant().filter(started::equals).isPresent())
          .ifPresent(ProcessHandle::destroyForcibly);
    } catch (NumberFormatException | DateTimeParseException | IOException notARecord) {
      // a record cut short by a crash names no process that could be ended
    }
    delete(record);
  }

  private void write(long id, Instant start) {
    try {
      Files.writeString(folder.resolve(Long.toString(id)), start.toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void delete(Path record) {
    try {
      Files.deleteIfExists(record);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
