package origin.domain.transcoding;

import java.util.Optional;

/// What of a plan is offered to players: all of it, or its first segments as long as the original
/// still arrives.
///
/// An offer only grows: what was offered once stays, at the same times under the same names.
///
/// @param plan what there is to be offered
/// @param extent how many segments are offered of a plan that still grows; empty for all of one
///   that does not
public record Offer(Plan plan, Optional<Integer> extent) {

  /// @throws IllegalArgumentException when the plan does not have so many segments
  public Offer {
    if (extent
        .filter(segments -> segments < 0 || segments > plan.timeline().segments())
        .isPresent()) {
      throw new IllegalArgumentException("a plan is offered as far as it goes");
    }
  }

  /// All of a plan.
  public static Offer whole(Plan plan) {
    return new Offer(plan, Optional.empty());
  }

  /// The first segments of a plan that still grows.
  ///
  /// @param segments how many
  public static Offer beginning(Plan plan, int segments) {
    return new Offer(plan, Optional.of(segments));
  }

  /// How many segments are offered.
  public int segments() {
    return extent.orElseGet(() -> plan.timeline().segments());
  }

  /// Whether more is to come.
  public boolean isGrowing() {
    return extent.isPresent();
  }

  /// Whether `segment` is offered.
  public boolean hasSegment(int segment) {
    return 0 <= segment && segment < segments();
  }

  /// The tick of the timeline at which the offer ends.
  public long end() {
    return plan.timeline().start(segments());
  }

  /// How long the offer plays, in milliseconds, rounded up.
  public long durationMillis() {
    return Math.ceilDiv(Math.multiplyExact(end(), 1000L), plan.timeline().timescale());
  }
}
