package origin.identity;

import java.time.Duration;

/// How often what may be tried.
///
/// @param wrongOnAccount wrong passwords on one account from one address
/// @param wrongFromAddress wrong passwords from one address, on whatever account
/// @param wrongFor how long wrong passwords are counted
/// @param signIns sign-ins from one address in an hour, right or wrong
/// @param signUps accounts opened from one address in an hour; 60 at least
public record AttemptLimits(
    int wrongOnAccount, int wrongFromAddress, Duration wrongFor, int signIns, int signUps) {
  private static final int SIGN_UPS_PROMISED = 60;

  public AttemptLimits {
    if (wrongOnAccount < 1 || wrongFromAddress < wrongOnAccount || !wrongFor.isPositive()) {
      throw new IllegalArgumentException(
          "an address may be wrong more often than one account of it");
    }
    if (signIns < wrongFromAddress) {
      throw new IllegalArgumentException("an address may be right as often as wrong");
    }
    if (signUps < SIGN_UPS_PROMISED) {
      throw new IllegalArgumentException("an address may open 60 accounts an hour at least");
    }
  }

  /// Ten wrong passwords on an account and three hundred from an address in a quarter of an hour,
  /// two thousand sign-ins and three hundred new accounts from an address in an hour.
  public static AttemptLimits usual() {
    return new AttemptLimits(10, 300, Duration.ofMinutes(15), 2_000, 300);
  }
}
