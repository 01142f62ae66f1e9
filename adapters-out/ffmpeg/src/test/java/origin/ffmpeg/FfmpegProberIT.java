package origin.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.timeline.ProberContract;
import origin.domain.timeline.SourceId;
import origin.ports.timeline.Prober;

/// Probing by FFmpeg keeps the port's promises.
@Timeout(60)
class FfmpegProberIT implements ProberContract {

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Override
  public Prober prober() {
    return studio.engine.prober();
  }

  @Override
  public SourceId store(Kind kind) {
    return switch (kind) {
      case FILM -> studio.film("film.mkv", film("-f", "lavfi", "-i", "sine=r=48000:d=3"));
      case SILENT_FILM -> studio.film("silent.mp4", film());
      case MUSIC -> studio.film("music.mp3", "-f", "lavfi", "-i", "sine=r=44100:d=3");
      case TEXT -> studio.store("text.mp4", written("text", "This is no film.\n".repeat(500)));
      case ARCHIVE -> studio.store("archive.mp4", archive());
      case EMPTY -> studio.store("empty.mp4", written("empty", ""));
    };
  }

  private static String[] film(String... sound) {
    String[] picture = {"-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=3"};
    String[] all = new String[picture.length + sound.length];
    System.arraycopy(picture, 0, all, 0, picture.length);
    System.arraycopy(sound, 0, all, picture.length, sound.length);
    return all;
  }

  private Path written(String name, String text) {
    try {
      return Files.writeString(folder.resolve("made-" + name), text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Path archive() {
    Path file = folder.resolve("made-archive");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("film.mp4"));
      zip.write(new byte[1000]);
      zip.closeEntry();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file;
  }
}
