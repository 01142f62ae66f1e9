package origin.domain.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What there is to make of a plan, what of it exists, and who is at work on the rest. From this
/// alone any number of makers share a video.
///
/// @param offer what there is to make: as far as its source has come
/// @param stored which segments exist already, by rendition
/// @param lost renditions that are not to be tried, or not any more
/// @param leases all attempts, live or run out
public record Workload(
    Offer offer,
    Map<RenditionName, Set<Integer>> stored,
    Set<RenditionName> lost,
    List<RunLease> leases) {

  /// After so many attempts in which nothing was stored, the renditions of a run are made one by
  /// one, to find the one that fails.
  static final int ATTEMPTS_TOGETHER = 3;

  /// After so many attempts a rendition that was made alone is lost. Whoever makes it may die of
  /// it, so this bounds how many do.
  static final int MOST_ATTEMPTS = 6;

  /// A run is some forty seconds of film: whoever is at it for so long is stuck, or very slow.
  private static final Duration STRAGGLING = Duration.ofMinutes(10);

  /// What a maker is to do next: what others failed at first, then the beginning, then whatever is
  /// missing and nobody is at, and at last what somebody else is very long at.
  ///
  /// @param now the time
  /// @param maker who asks
  public Step next(Instant now, MakerId maker) {
    return takeOver(now)
        .or(() -> fresh(now))
        .or(() -> race(now, maker))
        .or(() -> await(now))
        .orElseGet(Step.Done::new);
  }

  /// What a player starts with, where it is missing and nobody is at it.
  public Optional<Run> beginning(Instant now) {
    return missing(now).beginning();
  }

  private Optional<Step> takeOver(Instant now) {
    return leases.stream()
        .filter(lease -> !lease.isLive(now))
        .min(Comparator.comparing(RunLease::until).thenComparing(lease -> lease.id().value()))
        .map(lease -> again(lease, now));
  }

  private Step again(RunLease lease, Instant now) {
    Optional<Run> left = lease.run().without(covered(now), lost);
    if (left.isEmpty()) {
      return new Step.Drop(lease);
    }
    Run run = left.get();
    int attempts = run.equals(lease.run()) ? lease.attempt() : 0;
    if (attempts >= ATTEMPTS_TOGETHER && run.renditions().size() > 1) {
      return new Step.Divide(lease, run.divided());
    }
    return attempts >= MOST_ATTEMPTS
        ? new Step.Lose(lease, run.renditions().iterator().next())
        : new Step.Make(run, attempts + 1, Optional.of(lease));
  }

  private Optional<Step> fresh(Instant now) {
    return missing(now).next().map(run -> new Step.Make(run, 1, Optional.empty()));
  }

  private Optional<Step> race(Instant now, MakerId maker) {
    return leases.stream()
        .filter(lease -> straggles(lease, now) && !lease.holder().equals(Optional.of(maker)))
        .flatMap(
            lease ->
                lease.run().without(stored, lost).stream()
                    .<Step>map(run -> new Step.Make(run, lease.attempt(), Optional.empty())))
        .findFirst();
  }

  /// One is enough to race a straggler.
  private boolean straggles(RunLease lease, Instant now) {
    return lease.holder().isPresent()
        && !now.isBefore(lease.begun().plus(STRAGGLING))
        && leases.stream()
            .noneMatch(other -> !other.equals(lease) && other.run().meets(lease.run()));
  }

  private Optional<Step> await(Instant now) {
    return leases.stream()
        .flatMap(lease -> Stream.of(lease.until(), lease.begun().plus(STRAGGLING)))
        .filter(now::isBefore)
        .min(Comparator.naturalOrder())
        .map(Step.Wait::new);
  }

  private Missing missing(Instant now) {
    return new Missing(offer, covered(now), lost);
  }

  /// What is stored, or will be if nobody dies.
  private Map<RenditionName, Set<Integer>> covered(Instant now) {
    var covered = new HashMap<RenditionName, Set<Integer>>();
    stored.forEach((rendition, segments) -> covered.put(rendition, new HashSet<>(segments)));
    leases.stream()
        .filter(lease -> lease.isLive(now))
        .map(RunLease::run)
        .forEach(
            run ->
                run.renditions()
                    .forEach(
                        rendition ->
                            covered
                                .computeIfAbsent(rendition, _ -> new HashSet<>())
                                .addAll(segmentsOf(run))));
    return covered;
  }

  private static Set<Integer> segmentsOf(Run run) {
    return IntStream.rangeClosed(run.range().first(), run.range().last())
        .boxed()
        .collect(toUnmodifiableSet());
  }
}
