package origin.ffmpeg.picture;

import java.io.IOException;
import java.util.Optional;
import origin.ffmpeg.encode.Feeding;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;

/// Starts FFmpeg, feeds it, and takes all that it makes.
record Once(Launcher launcher) {

  /// What it made; empty if it says that it could not.
  ///
  /// @throws IOException if it could not be started or fed, or was stopped
  Optional<byte[]> make(Command command, Feeding.Feed feed)
      throws IOException, InterruptedException {
    try (Running ffmpeg = launcher.start(command)) {
      var feeding = new Feeding(ffmpeg.input(), feed);
      byte[] made = ffmpeg.output().readAllBytes();
      boolean well = ffmpeg.await().well();
      feeding.goesWell();
      return well && made.length > 0 ? Optional.of(made) : Optional.empty();
    }
  }
}
