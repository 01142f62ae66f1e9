package origin.usecases.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;

/// How many pixels a second this process encodes, as much as H.264 takes for one, as seen in its
/// latest runs; so it is known which renditions it makes faster than they play.
///
/// A run is measured from its first stored segment on, without the wait for a core and the start of
/// an encoder. Runs at the same time share the machine, so each counts for all of them.
final class MakingSpeed {
  private static final int LATEST = 8;
  private static final int FEW_CORES = 4;
  private static final double FULL_HD_AT_60 = 1920.0 * 1080 * 60;

  private final InstantSource clock;
  private final double untilMeasured;
  private final Deque<Double> latest = new ArrayDeque<>();
  private int underWay;

  /// @param cores of this machine; with few of them, and until something was measured, nothing
  ///   larger than full HD is taken to be made fast enough
  MakingSpeed(InstantSource clock, int cores) {
    this.clock = clock;
    this.untilMeasured = cores < FEW_CORES ? FULL_HD_AT_60 : Double.MAX_VALUE;
  }

  /// Whether a rendition is made at least as fast as it plays.
  synchronized boolean keepsUpWith(Rendition rendition) {
    double speed = latest.stream().mapToDouble(Double::doubleValue).max().orElse(untilMeasured);
    return pixelsASecond(rendition) <= speed;
  }

  /// A run begins.
  synchronized Watch begin(Plan plan) {
    underWay++;
    return new Watch(plan);
  }

  private synchronized void end(double pixels, Duration took) {
    if (pixels > 0 && took.isPositive()) {
      latest.addLast(pixels * underWay / (took.toMillis() / 1000.0));
      if (latest.size() > LATEST) {
        latest.removeFirst();
      }
    }
    underWay--;
  }

  /// What needs no encoder costs nothing.
  private static double pixelsASecond(Rendition rendition) {
    return switch (rendition.recipe()) {
      case Recipe.EncodedVideo video ->
          video.codec().effort()
              * video.size().width()
              * video.size().height()
              * video.rate().frames()
              / video.rate().seconds();
      case Recipe.CopiedVideo _, Recipe.Audio _ -> 0;
    };
  }

  /// Measures one run; used by the thread that makes it.
  final class Watch implements AutoCloseable {
    private final Plan plan;
    private final Set<RenditionName> begun = new HashSet<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private double pixels;

    private Watch(Plan plan) {
      this.plan = plan;
    }

    /// A segment was stored.
    void stored(RenditionName name, int segment) {
      double work = plan.rendition(name).map(MakingSpeed::pixelsASecond).orElse(0.0);
      if (work == 0) {
        return;
      }
      last = clock.instant();
      if (begun.isEmpty()) {
        first = last;
      }
      if (!begun.add(name)) {
        pixels += work * plan.timeline().durationOf(segment) / plan.timeline().timescale();
      }
    }

    @Override
    public void close() {
      end(pixels, pixels > 0 ? Duration.between(first, last) : Duration.ZERO);
    }
  }
}
