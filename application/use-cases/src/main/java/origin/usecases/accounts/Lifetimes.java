package origin.usecases.accounts;

import java.time.Duration;

/// How long somebody stays signed in.
///
/// @param accessToken how long an access token is good at most; a second at least
/// @param session how long a session lasts that is not refreshed; more than zero
public record Lifetimes(Duration accessToken, Duration session) {
  public Lifetimes {
    if (accessToken.toSeconds() < 1 || !session.isPositive()) {
      throw new IllegalArgumentException("tokens and sessions last for some time");
    }
  }

  /// An hour and thirty days.
  public static Lifetimes usual() {
    return new Lifetimes(Duration.ofHours(1), Duration.ofDays(30));
  }
}
