package origin.usecases.playback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import origin.domain.accounts.ClientAddress;
import origin.domain.playback.MakingAllowance;

/// Remembers of each address when it has paid off what was made for it.
///
/// In this process alone, as the making is, and of so many addresses at most: the one that asked
/// longest ago is forgotten first.
final class ClaimingMaking implements ClaimMaking {
  static final int MOST = 50_000;

  private final MakingAllowance allowance;
  private final InstantSource clock;
  private final Map<ClientAddress, Instant> paidOffAt = new LinkedHashMap<>();

  ClaimingMaking(MakingAllowance allowance, InstantSource clock) {
    this.allowance = allowance;
    this.clock = clock;
  }

  @Override
  public synchronized Outcome claim(ClientAddress by) {
    Instant now = clock.instant();
    return switch (allowance.claim(paidOffAt.getOrDefault(by, now), now)) {
      case MakingAllowance.Claim.Granted(var after) -> {
        remember(by, after);
        yield new Outcome.Granted();
      }
      case MakingAllowance.Claim.Refused(var wait) -> new Outcome.Overdrawn(wait);
    };
  }

  private void remember(ClientAddress by, Instant after) {
    paidOffAt.remove(by);
    paidOffAt.put(by, after);
    if (paidOffAt.size() > MOST) {
      paidOffAt.remove(paidOffAt.keySet().iterator().next());
    }
  }
}
