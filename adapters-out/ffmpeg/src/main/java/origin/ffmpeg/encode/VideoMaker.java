package origin.ffmpeg.encode;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;

/// Makes segments of encoded pictures, and tries again from further back where a source's key
/// frames promised too much.
public final class VideoMaker {

  private static final Logger LOG = LoggerFactory.getLogger(VideoMaker.class);

  /// How many key frames earlier than needed each attempt begins; the last one puts up with lost
  /// frames.
  private static final List<Integer> ATTEMPTS = List.of(0, 1, 4, 4);

  private final Launcher launcher;
  private final Opened source;
  private final Timeline timeline;
  private final boolean background;

  public VideoMaker(Launcher launcher, Opened source, Timeline timeline, boolean background) {
    this.launcher = launcher;
    this.source = source;
    this.timeline = timeline;
    this.background = background;
  }

  /// Makes `range` in all `renditions`, whose recipes are [EncodedVideo].
  public Making make(List<Rendition> renditions, SegmentRange range, SegmentSink sink)
      throws IOException, InterruptedException {
    List<Target> targets =
        renditions.stream()
            .map(
                rendition ->
                    new Target(rendition, (EncodedVideo) rendition.recipe(), range.first()))
            .toList();
    int attempt = 0;
    while (true) {
      Target slowest = slowest(targets);
      int missing = slowest.next();
      if (missing > range.last()) {
        return new Making.Complete();
      }
      VideoRun.Ended ended = run(targets, missing, range.last(), attempt).run(sink);
      switch (ended) {
        case VideoRun.Ended.Complete _ -> {}
        case VideoRun.Ended.Dropped _ -> {
          return new Making.Dropped();
        }
        case VideoRun.Ended.Failing failing -> {
          LOG.atInfo()
              .addKeyValue("segment", missing)
              .addKeyValue("attempt", attempt)
              .log("a run fell short: {}", failing.detail());
          attempt = slowest(targets).next() > missing ? 0 : attempt + 1;
          if (attempt == ATTEMPTS.size()) {
            return new Making.Damaged(slowest.rendition().name(), missing, failing.detail());
          }
        }
      }
      if (ended instanceof VideoRun.Ended.Complete) {
        attempt = 0;
      }
    }
  }

  private VideoRun run(List<Target> targets, int first, int last, int attempt) {
    boolean lastResort = attempt == ATTEMPTS.size() - 1;
    List<Target> behind = targets.stream().filter(target -> target.next() <= last).toList();
    boolean alone =
        attempt > 0 || behind.stream().anyMatch(target -> target.recipe().frameStep() > 1);
    return new VideoRun(
        launcher,
        source,
        timeline,
        behind,
        new SegmentRange(first, alone ? first : last),
        ATTEMPTS.get(attempt),
        lastResort ? Tolerance.LOST_FRAMES : Tolerance.NONE,
        background);
  }

  private static Target slowest(List<Target> targets) {
    return targets.stream()
        .min((a, b) -> Integer.compare(a.next(), b.next()))
        .orElseThrow(VideoMaker::noTargets);
  }

  private static IllegalArgumentException noTargets() {
    return new IllegalArgumentException("no rendition is wanted");
  }
}
