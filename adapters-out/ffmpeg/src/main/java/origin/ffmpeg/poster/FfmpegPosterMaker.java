package origin.ffmpeg.poster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Limits;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Pictures;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.PosterMaker;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;

/// Takes key frames, which decode alone, from a few places, and keeps the first that shows
/// something.
public final class FfmpegPosterMaker implements PosterMaker {

  /// Where to look, as hundredths of the length.
  private static final List<Integer> PLACES = List.of(10, 25, 50, 0);

  /// A frame of one colour takes fewer bytes than this, and hardly any other does.
  private static final int DULL_BYTES = 12_000;

  private static final List<String> PICTURE =
      List.of(
          "-map",
          "0:V:0",
          "-frames:v",
          "1",
          "-fps_mode",
          "passthrough",
          "-vf",
          "scale=trunc(iw*sar/2)*2:ih,setsar=1,scale=min(1280\\,iw):min(1280\\,ih):force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=pc",
          "-pix_fmt",
          "yuvj420p",
          "-c:v",
          "mjpeg",
          "-q:v",
          "4",
          "-map_metadata",
          "-1",
          "-f",
          "image2pipe");

  private final Library library;
  private final Launcher launcher;
  private final Cores cores;

  public FfmpegPosterMaker(Library library, Launcher launcher, Cores cores) {
    this.library = library;
    this.launcher = launcher;
    this.cores = cores;
  }

  @Override
  public Poster poster(SourceId source, Timeline timeline) {
    try (Opened opened =
            library
                .open(source)
                .orElseThrow(() -> new TranscodingFailed("the source was never probed"));
        Cores.Turn _ = cores.background()) {
      byte @Nullable [] best = null;
      for (int place : PLACES) {
        byte[] picture = picture(opened, timeline.duration() / 100 * place);
        if (best == null || picture.length > best.length) {
          best = picture;
        }
        if (best.length > DULL_BYTES) {
          break;
        }
      }
      if (best == null || best.length == 0) {
        throw new TranscodingFailed("no frame could be decoded");
      }
      return new Poster(best);
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
        : new TranscodingFailed("no poster", cause);
  }

  /// The last key frame up to a tick; nothing if it cannot be decoded.
  private byte[] picture(Opened opened, long tick) throws IOException, InterruptedException {
    Pictures pictures = opened.footage().pictures();
    int entry = pictures.entryFor(tick, 0);
    Command making = Command.making(List.of("-threads", "1", "-f", "mov"), PICTURE, false);
    try (Running ffmpeg = launcher.start(making.within(Limits.GLANCING))) {
      try (var input = ffmpeg.input()) {
        new DecoderFeed(opened, input).pictures(entry, entry);
      } catch (IOException closed) {
        // it has its frame, or its status tells why not
      }
      byte[] picture = ffmpeg.output().readAllBytes();
      return ffmpeg.await().well() ? picture : Arrays.copyOf(picture, 0);
    }
  }
}
