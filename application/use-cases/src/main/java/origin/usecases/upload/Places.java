package origin.usecases.upload;

import java.util.HashMap;
import java.util.Map;
import origin.domain.accounts.ViewerId;

/// How many parts are taken in at once, by this process and for one person.
///
/// Each takes memory and a file for as long as its client likes to send, so nobody may have many of
/// them open, and all together not more than the process can bear.
final class Places {
  private final int most;
  private final int mostEach;
  private final Map<ViewerId, Integer> taken = new HashMap<>();
  private int all;

  Places(int most, int mostEach) {
    this.most = most;
    this.mostEach = mostEach;
  }

  /// Takes a place, to be given back by [#leave]; false where there is none.
  synchronized boolean enter(ViewerId viewer) {
    int own = taken.getOrDefault(viewer, 0);
    if (all == most || own == mostEach) {
      return false;
    }
    all++;
    taken.put(viewer, own + 1);
    return true;
  }

  synchronized void leave(ViewerId viewer) {
    all--;
    taken.computeIfPresent(viewer, (_, own) -> own == 1 ? null : own - 1);
  }
}
