package origin.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.ports.accounts.Attempts;

/// Counts attempts in this process's memory, of which it takes a bounded part.
final class CountedAttempts implements Attempts {
  private static final Duration HOUR = Duration.ofHours(1);

  private final InstantSource clock;
  private final Counts<OnAccount> wrongOnAccount;
  private final Counts<ClientAddress> wrongFromAddress;
  private final Counts<ClientAddress> signIns;
  private final Counts<ClientAddress> signUps;

  private record OnAccount(EmailAddress account, ClientAddress from) {}

  /// Nothing was tried yet; times are those of `clock`.
  CountedAttempts(AttemptLimits limits, InstantSource clock) {
    this.clock = clock;
    this.wrongOnAccount = new Counts<>(limits.wrongOnAccount(), limits.wrongFor());
    this.wrongFromAddress = new Counts<>(limits.wrongFromAddress(), limits.wrongFor());
    this.signIns = new Counts<>(limits.signIns(), HOUR);
    this.signUps = new Counts<>(limits.signUps(), HOUR);
  }

  @Override
  public synchronized Optional<Duration> claimSignIn(EmailAddress account, ClientAddress from) {
    Instant now = clock.instant();
    OnAccount onAccount = new OnAccount(account, from);
    Optional<Duration> wait =
        Stream.of(
                wrongOnAccount.wait(onAccount, now),
                wrongFromAddress.wait(from, now),
                signIns.wait(from, now))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    if (wait.isEmpty()) {
      wrongOnAccount.add(onAccount, now);
      wrongFromAddress.add(from, now);
      signIns.add(from, now);
    }
    return wait;
  }

  @Override
  public synchronized void signedIn(EmailAddress account, ClientAddress from) {
    wrongOnAccount.forget(new OnAccount(account, from));
    wrongFromAddress.takeBack(from);
  }

  @Override
  public synchronized Optional<Duration> claimSignUp(ClientAddress from) {
    Instant now = clock.instant();
    Optional<Duration> wait = signUps.wait(from, now);
    if (wait.isEmpty()) {
      signUps.add(from, now);
    }
    return wait;
  }
}
