package origin.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import origin.ffmpeg.launch.Installation;

/// Puts shell scripts in the place of FFmpeg's programs. A script that neither ends nor replaces
/// itself is followed by the real program, which it may also run itself as `$REAL`.
final class Understudy {

  private static final Path TOOLS = Path.of("target/ffmpeg").toAbsolutePath();

  private Understudy() {}

  /// In the place of `ffmpeg`, except where it is only asked for its version.
  ///
  /// @return the folder to be given to the engine
  static Path ofFfmpeg(Path folder, String script) {
    return install(folder, "[ \"$1\" = -version ] && exec $REAL -version\n" + script, "");
  }

  /// In the place of `ffmpeg`, whatever it is asked.
  ///
  /// @return the folder to be given to the engine
  static Path ofFfmpegAtAll(Path folder, String script) {
    return install(folder, script, "");
  }

  /// In the place of `ffprobe`.
  ///
  /// @return the folder to be given to the engine
  static Path ofFfprobe(Path folder, String script) {
    return install(folder, "", script);
  }

  private static Path install(Path folder, String ffmpeg, String ffprobe) {
    Path real = Installation.in(TOOLS).folder();
    Path stage = folder.resolve("understudy");
    Path tools = stage.resolve(real.getFileName());
    try {
      Files.createDirectories(tools);
      write(tools.resolve("ffmpeg"), real.resolve("ffmpeg"), ffmpeg);
      write(tools.resolve("ffprobe"), real.resolve("ffprobe"), ffprobe);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return stage;
  }

  private static void write(Path file, Path real, String script) throws IOException {
    Files.writeString(
        file,
        "#!/bin/sh\nexport LD_LIBRARY_PATH=%s\nREAL=%s\n%s\nexec $REAL \"$@\"\n"
            .formatted(real.getParent(), real, script));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
