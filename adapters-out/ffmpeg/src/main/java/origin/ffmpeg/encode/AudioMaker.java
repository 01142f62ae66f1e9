package origin.ffmpeg.encode;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;

/// Makes segments of encoded sound, and tries a second time, from further back, before it calls the
/// source damaged.
public final class AudioMaker {

  private static final Logger LOG = LoggerFactory.getLogger(AudioMaker.class);

  /// How much sound the decoder gets before what is wanted, in each attempt; Opus asks for 80 ms,
  /// MP3 for about 250.
  private static final List<Double> WARM_UP_SECONDS = List.of(0.4, 4.0);

  private final Launcher launcher;
  private final Opened source;
  private final Timeline timeline;
  private final boolean background;

  public AudioMaker(Launcher launcher, Opened source, Timeline timeline, boolean background) {
    this.launcher = launcher;
    this.source = source;
    this.timeline = timeline;
    this.background = background;
  }

  /// Makes `range` of a rendition whose recipe is [EncodedAudio].
  public Making make(Rendition rendition, SegmentRange range, SegmentSink sink)
      throws IOException, InterruptedException {
    int missing = range.first();
    int attempt = 0;
    while (true) {
      Ended ended = run(rendition, new SegmentRange(missing, range.last()), attempt).run(sink);
      switch (ended) {
        case Ended.Complete _ -> {
          return new Making.Complete();
        }
        case Ended.Dropped _ -> {
          return new Making.Dropped();
        }
        case Ended.OtherEncoder(var name, var detail) -> {
          return new Making.OtherEncoder(name, detail);
        }
        case Ended.Failing(var name, int segment, var detail) -> {
          LOG.atInfo()
              .addKeyValue("segment", segment)
              .addKeyValue("attempt", attempt)
              .log("a run of sound fell short: {}", detail);
          attempt = segment > missing ? 0 : attempt + 1;
          missing = segment;
          if (attempt == WARM_UP_SECONDS.size()) {
            return new Making.Damaged(name, segment, detail);
          }
        }
      }
    }
  }

  private AudioRun run(Rendition rendition, SegmentRange range, int attempt) {
    return new AudioRun(
        launcher, source, timeline, rendition, range, WARM_UP_SECONDS.get(attempt), background);
  }
}
