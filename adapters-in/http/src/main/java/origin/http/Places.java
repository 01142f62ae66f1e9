package origin.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A number of places, of which nobody may take more than a share.
public final class Places {

  private final int all;
  private final int share;
  private final Map<Object, Integer> takenBy = new HashMap<>();
  private int taken;

  /// @param all how many there are
  /// @param share how many of them one may take
  public Places(int all, int share) {
    this.all = all;
    this.share = share;
  }

  /// A place that was taken, until it is closed; to be closed once.
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /// Takes a place for `whom`; nothing where all are taken, or their share.
  public synchronized Optional<Place> take(Object whom) {
    int theirs = takenBy.getOrDefault(whom, 0);
    if (taken == all || theirs == share) {
      return Optional.empty();
    }
    taken++;
    takenBy.put(whom, theirs + 1);
    return Optional.of(() -> giveBack(whom));
  }

  private synchronized void giveBack(Object whom) {
    taken--;
    takenBy.computeIfPresent(whom, (_, theirs) -> theirs == 1 ? null : theirs - 1);
  }
}
