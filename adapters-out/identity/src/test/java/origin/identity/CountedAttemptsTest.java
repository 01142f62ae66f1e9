package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import origin.contracts.accounts.AttemptsContract;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.ports.accounts.Attempts;

class CountedAttemptsTest implements AttemptsContract {
  private static final EmailAddress ADA = new EmailAddress("ada@example.org");

  private Instant now = Samples.NOON;
  private final CountedAttempts attempts = new CountedAttempts(AttemptLimits.usual(), () -> now);

  @Override
  public Attempts attempts() {
    return attempts;
  }

  @Override
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void forgetsTheOldestOfTooManyToCount() {
    ClientAddress first = new ClientAddress("first");
    while (attempts.claimSignIn(ADA, first).isEmpty()) {
      now = now.plusMillis(1);
    }

    for (int other = 0; other < Counts.MOST; other++) {
      attempts.claimSignIn(ADA, new ClientAddress("other-" + other));
    }

    assertThat(attempts.claimSignIn(ADA, first)).isEmpty();
  }

  @Test
  void allowsFewerSignUpsThanPromisedToNobody() {
    assertThatThrownBy(() -> new AttemptLimits(10, 300, Duration.ofMinutes(15), 2_000, 59))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
