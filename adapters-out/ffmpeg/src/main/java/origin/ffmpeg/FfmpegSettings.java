package origin.ffmpeg;

import java.nio.file.Path;
import origin.ffmpeg.launch.Isolation;

/// What the FFmpeg adapter is told.
///
/// @param folder a folder of its own on this machine, where FFmpeg is unpacked and files are made
///   before they are kept; made if it is not there
/// @param processes how many FFmpegs run at once, at least 1
/// @param leastIsolation how far FFmpeg must be kept away from everything else; it is kept away as
///   far as this machine allows
public record FfmpegSettings(Path folder, int processes, Isolation leastIsolation) {

  public FfmpegSettings {
    if (processes < 1) {
      throw new IllegalArgumentException("at least one process at once");
    }
  }

  /// As many processes as there are cores.
  public static FfmpegSettings in(Path folder, Isolation least) {
    return new FfmpegSettings(folder, Runtime.getRuntime().availableProcessors(), least);
  }
}
