package origin.ffmpeg.loudness;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.sound.Loudness;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.encode.Feeding;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Limits;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Sound;
import origin.ports.sound.LoudnessMeter;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;

/// Decodes a track once, and has FFmpeg's meter listen.
public final class FfmpegLoudnessMeter implements LoudnessMeter {

  private static final Logger LOG = LoggerFactory.getLogger(FfmpegLoudnessMeter.class);

  /// What the meter found is said at the end, in words for people.
  private static final List<String> ALOUD = List.of("-v", "info", "-nostats", "-f", "mov");

  private static final List<String> LISTENING =
      List.of(
          "-map",
          "0:a:0",
          "-af",
          "aformat=channel_layouts=stereo,ebur128=peak=true:framelog=quiet",
          "-f",
          "null");

  private final Library library;
  private final Launcher launcher;
  private final Cores cores;

  public FfmpegLoudnessMeter(Library library, Launcher launcher, Cores cores) {
    this.library = library;
    this.launcher = launcher;
    this.cores = cores;
  }

  @Override
  public Optional<Loudness> measure(SourceId source, int track) {
    try (Opened opened =
            library
                .open(source)
                .orElseThrow(() -> new TranscodingFailed("the source was never probed"));
        Cores.Turn _ = cores.background()) {
      List<Sound> sounds = opened.footage().sounds();
      return track < sounds.size() ? measure(opened, sounds.get(track)) : Optional.empty();
    } catch (IOException | MalformedMedia broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  private TranscodingFailed failed(Exception cause) {
    return Thread.currentThread().isInterrupted() || launcher.isClosed()
        ? new TranscodingStopped(cause)
        : new TranscodingFailed("no loudness", cause);
  }

  private Optional<Loudness> measure(Opened opened, Sound sound)
      throws IOException, InterruptedException {
    Command command = Command.making(ALOUD, LISTENING, true).within(Limits.LISTENING);
    int last = sound.track().samples().count() - 1;
    try (Running ffmpeg = launcher.start(command)) {
      var feeding =
          new Feeding(
              ffmpeg.input(), input -> new DecoderFeed(opened, input).sound(sound, 0, last));
      ffmpeg.output().readAllBytes();
      Running.Ended ended = ffmpeg.await();
      String trouble = feeding.trouble();
      if (!trouble.isEmpty()) {
        throw new MalformedMedia("the sound" + trouble);
      }
      Optional<Loudness> measured = MeterReading.of(ended.said());
      if (measured.isEmpty()) {
        LOG.info("the loudness of a track cannot be measured: {}", ended);
      }
      return measured;
    }
  }
}
