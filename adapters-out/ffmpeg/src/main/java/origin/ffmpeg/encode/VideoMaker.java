package origin.ffmpeg.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;

/// Makes segments of encoded pictures in several renditions at once, and tries again from further
/// back where a source's key frames promised too much. Where that fails, each rendition is tried by
/// itself, so that one that cannot be made does not keep the others from being made.
public final class VideoMaker {

  private static final Logger LOG = LoggerFactory.getLogger(VideoMaker.class);

  /// One way of making a segment.
  ///
  /// @param further how many key frames earlier than needed decoding begins
  private record Attempt(int further, Tolerance tolerance) {}

  private static final List<Attempt> TOGETHER =
      List.of(
          new Attempt(0, Tolerance.NONE),
          new Attempt(1, Tolerance.NONE),
          new Attempt(4, Tolerance.NONE),
          new Attempt(4, Tolerance.LOST_FRAMES));

  private static final List<Attempt> ALONE =
      List.of(new Attempt(0, Tolerance.NONE), new Attempt(4, Tolerance.LOST_FRAMES));

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
  ///
  /// @return where one or more cannot be made, the first of them, after all others were made
  public Making make(List<Rendition> renditions, SegmentRange range, SegmentSink sink)
      throws IOException, InterruptedException {
    List<Target> behind = new ArrayList<>();
    for (Rendition rendition : renditions) {
      behind.add(new Target(rendition, (EncodedVideo) rendition.recipe(), range.first()));
    }
    var troubles = new ArrayList<Making>();
    while (!behind.isEmpty()) {
      for (Ended ended : advance(behind, range.last(), sink)) {
        switch (ended) {
          case Ended.Complete _ -> {}
          case Ended.Dropped _ -> {
            return new Making.Dropped();
          }
          case Ended.OtherEncoder(var name, var detail) -> {
            troubles.add(new Making.OtherEncoder(name, detail));
            drop(name, behind);
          }
          case Ended.Failing(var name, int segment, var detail) -> {
            troubles.add(new Making.Damaged(name, segment, detail));
            drop(name, behind);
          }
        }
      }
      behind.removeIf(target -> target.next() > range.last());
    }
    return troubles.isEmpty() ? new Making.Complete() : troubles.getFirst();
  }

  private static void drop(RenditionName name, List<Target> targets) {
    targets.removeIf(target -> target.rendition().name().equals(name));
  }

  /// Makes at least the next missing segment, in all renditions at once or else one by one.
  ///
  /// @return how that ended; failing only in renditions that fail by themselves
  private List<Ended> advance(List<Target> behind, int last, SegmentSink sink)
      throws IOException, InterruptedException {
    Ended together = advance(behind, last, TOGETHER, sink);
    if (!(together instanceof Ended.Failing(var _, int segment, var _)) || behind.size() == 1) {
      return List.of(together);
    }
    var each = new ArrayList<Ended>();
    for (Target target : behind) {
      if (target.next() == segment) {
        each.add(advance(List.of(target), last, ALONE, sink));
      }
    }
    return each;
  }

  /// Makes at least the next missing segment, in one of these ways.
  private Ended advance(List<Target> targets, int last, List<Attempt> attempts, SegmentSink sink)
      throws IOException, InterruptedException {
    int missing = Target.slowest(targets).next();
    Ended ended = new Ended.Complete();
    for (Attempt attempt : attempts) {
      boolean first = attempt.equals(attempts.getFirst());
      ended = run(targets, first ? last : missing, attempt).run(sink);
      if (!(ended instanceof Ended.Failing failing)) {
        return ended;
      }
      LOG.atInfo()
          .addKeyValue("segment", failing.segment())
          .addKeyValue("attempt", attempt)
          .log("a run fell short: {}", failing.detail());
      if (failing.segment() > missing) {
        return new Ended.Complete();
      }
    }
    return ended;
  }

  private VideoRun run(List<Target> targets, int last, Attempt attempt) {
    int first = Target.slowest(targets).next();
    boolean steps = targets.stream().anyMatch(target -> target.recipe().frameStep() > 1);
    int until = steps ? first : last;
    return new VideoRun(
        launcher,
        source,
        timeline,
        targets.stream().filter(target -> target.next() <= until).toList(),
        new SegmentRange(first, until),
        attempt.further(),
        attempt.tolerance(),
        background);
  }
}
