package origin.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// How often each of many did something, each counted from its first time on for a fixed while.
///
/// Of more than [#MOST] the one that began longest ago is forgotten. Not safe for several threads.
///
/// @param <K> whose times are counted
final class Counts<K> {
  /// How many are counted at the same time.
  static final int MOST = 50_000;

  private final int allowed;
  private final Duration counted;
  private final SequencedMap<K, Count> counts = new LinkedHashMap<>();

  private record Count(int times, Instant until) {}

  /// Allows each `allowed` times in the time `counted`.
  Counts(int allowed, Duration counted) {
    this.allowed = allowed;
    this.counted = counted;
  }

  /// How long `key` has to wait at `now` until it may once more; nothing where it may already.
  Optional<Duration> wait(K key, Instant now) {
    return current(key, now)
        .filter(count -> count.times() >= allowed)
        .map(count -> Duration.between(now, count.until()));
  }

  /// Counts once more for `key`.
  void add(K key, Instant now) {
    Count before = current(key, now).orElseGet(() -> new Count(0, now.plus(counted)));
    counts.put(key, new Count(before.times() + 1, before.until()));
    if (counts.size() > MOST) {
      counts.pollFirstEntry();
    }
  }

  /// Counts once less for `key`.
  void takeBack(K key) {
    counts.computeIfPresent(key, (_, count) -> new Count(count.times() - 1, count.until()));
  }

  /// Counts nothing any more for `key`.
  void forget(K key) {
    counts.remove(key);
  }

  private Optional<Count> current(K key, Instant now) {
    Optional<Count> count = Optional.ofNullable(counts.get(key));
    if (count.filter(known -> now.isBefore(known.until())).isEmpty()) {
      counts.remove(key);
      return Optional.empty();
    }
    return count;
  }
}
