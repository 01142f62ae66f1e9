package origin.memory.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PlanId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.publishing.Viewings;

/// What is known of each plan in a map, beside the videos.
public final class InMemoryViewings implements Viewings {
  private static final Viewing NOTHING = new Viewing(Optional.empty(), Optional.empty());

  private final InMemoryTransactions transactions;
  private final InMemoryVideos videos;
  private final Table<PlanId, Viewing> kept;

  /// Nothing was watched yet; takes part in transactions.
  ///
  /// @param videos what may be watched
  public InMemoryViewings(InMemoryTransactions transactions, InMemoryVideos videos) {
    this.transactions = transactions;
    this.videos = videos;
    this.kept = Table.in(transactions);
  }

  private record Viewing(Optional<Instant> watched, Optional<Instant> evicted) {}

  @Override
  public void watched(PlanId plan, Instant at) {
    transactions.run(
        () -> {
          Viewing known = of(plan);
          Instant latest = known.watched().filter(at::isBefore).orElse(at);
          kept.put(plan, new Viewing(Optional.of(latest), known.evicted()));
          return plan;
        });
  }

  @Override
  public List<PlanId> unwatchedFor(Duration time, Instant now, int most) {
    return videos.everything().stream()
        .flatMap(video -> video instanceof Video.Ready ready ? Stream.of(ready) : Stream.empty())
        .filter(ready -> lastOf(ready).plus(time).isBefore(now))
        .filter(
            ready ->
                of(ready.plan()).evicted().orElse(Instant.MIN).isBefore(lastOf(ready).plus(time)))
        .sorted(Comparator.comparing(this::lastOf).thenComparing(ready -> ready.plan().value()))
        .limit(most)
        .map(Video.Ready::plan)
        .toList();
  }

  @Override
  public void beginEviction(PlanId plan) {
    endEviction(plan, Instant.EPOCH);
  }

  @Override
  public void endEviction(PlanId plan, Instant at) {
    transactions.run(
        () -> {
          kept.put(plan, new Viewing(of(plan).watched(), Optional.of(at)));
          return plan;
        });
  }

  @Override
  public boolean isEvicted(PlanId plan) {
    return of(plan).evicted().isPresent();
  }

  @Override
  public void forgetUnused() {
    kept.byKey().keySet().stream()
        .filter(plan -> videos.ofPlan(plan).isEmpty())
        .forEach(kept::remove);
  }

  private Viewing of(PlanId plan) {
    return kept.get(plan).orElse(NOTHING);
  }

  private Instant lastOf(Video.Ready video) {
    return of(video.plan()).watched().orElse(video.card().createdAt());
  }
}
