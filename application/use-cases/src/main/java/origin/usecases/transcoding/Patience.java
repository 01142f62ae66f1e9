package origin.usecases.transcoding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts how often something went wrong in a row, in this process; a new process begins with new
/// patience.
final class Patience<K> {
  private final Map<K, Integer> failures = new ConcurrentHashMap<>();

  /// One more failure.
  ///
  /// @return how many there were in a row
  int fails(K what) {
    return failures.merge(what, 1, Integer::sum);
  }

  /// It worked, or nobody wants it any more.
  void forget(K what) {
    failures.remove(what);
  }
}
