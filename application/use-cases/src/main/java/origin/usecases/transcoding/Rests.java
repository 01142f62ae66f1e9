package origin.usecases.transcoding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.transcoding.PlanId;

/// The rests that this process takes: from everything after something failed that may be its own
/// fault, so that others do the work meanwhile, and from one plan whose source cannot be read, so
/// that it keeps nobody from the others.
final class Rests {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_FROM_ONE = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Rest fromEverything;
  private final Map<PlanId, Rest> fromOne = new ConcurrentHashMap<>();

  Rests(InstantSource clock) {
    this.clock = clock;
    this.fromEverything = new Rest(clock, LONGEST);
  }

  /// Something failed that may be the fault of this process or its machine.
  void failed() {
    fromEverything.begin();
  }

  /// The source of a plan could not be read.
  void failed(PlanId plan) {
    fromOne.computeIfAbsent(plan, _ -> new Rest(clock, LONGEST_FROM_ONE)).begin();
  }

  /// Something worked.
  void worked(PlanId plan) {
    fromEverything.end();
    fromOne.remove(plan);
  }

  /// When a plan may be worked on; in the past when it may now.
  Instant until(PlanId plan) {
    Rest ofPlan = fromOne.get(plan);
    Instant all = fromEverything.until();
    return ofPlan == null || all.isAfter(ofPlan.until()) ? all : ofPlan.until();
  }
}
