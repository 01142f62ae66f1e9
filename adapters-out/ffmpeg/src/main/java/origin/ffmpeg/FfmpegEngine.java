package origin.ffmpeg;

import java.io.IOException;
import origin.ffmpeg.embedded.FfmpegEmbeddedTextReader;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.loudness.FfmpegLoudnessMeter;
import origin.ffmpeg.picture.FfmpegPictureMaker;
import origin.ffmpeg.probe.FfmpegProber;
import origin.ffmpeg.source.Library;
import origin.ports.captions.EmbeddedTextReader;
import origin.ports.sound.LoudnessMeter;
import origin.ports.timeline.Prober;
import origin.ports.timeline.SourceFiles;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.Transcoder;

/// This adapter, wired. Closing it ends every FFmpeg it started.
public final class FfmpegEngine implements AutoCloseable {

  private final Launcher launcher;
  private final Prober prober;
  private final FfmpegTranscoder transcoder;
  private final PictureMaker pictures;
  private final EmbeddedTextReader embeddedText;
  private final LoudnessMeter loudness;

  /// Unpacks FFmpeg where needed, and ends what an earlier life of this program left running in the
  /// same folder.
  ///
  /// @throws origin.ffmpeg.launch.TooLittleIsolation if this machine isolates FFmpeg less than the
  ///   settings demand
  public FfmpegEngine(FfmpegSettings settings, SourceFiles files) {
    this.launcher = new Launcher(settings.folder(), settings.leastIsolation());
    var library = new Library(files);
    var cores = new Cores(settings.processes());
    this.prober = new FfmpegProber(files, library, launcher, settings.folder().resolve("making"));
    this.transcoder = new FfmpegTranscoder(library, launcher, cores);
    this.pictures = new FfmpegPictureMaker(library, launcher, cores);
    this.embeddedText = new FfmpegEmbeddedTextReader(files, launcher, cores);
    this.loudness = new FfmpegLoudnessMeter(library, launcher, cores);
  }

  public Prober prober() {
    return prober;
  }

  public Transcoder transcoder() {
    return transcoder;
  }

  public PictureMaker pictures() {
    return pictures;
  }

  public EmbeddedTextReader embeddedText() {
    return embeddedText;
  }

  public LoudnessMeter loudness() {
    return loudness;
  }

  /// How many frames were left out of segments, since the start, because sources are damaged.
  public long framesLost() {
    return transcoder.framesLost();
  }

  /// Whether FFmpeg is there and starts: costs one start of it.
  public boolean starts() {
    try (Running ffmpeg = launcher.start(Command.version())) {
      ffmpeg.input().close();
      ffmpeg.output().readAllBytes();
      return ffmpeg.await().well();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    launcher.close();
  }
}
