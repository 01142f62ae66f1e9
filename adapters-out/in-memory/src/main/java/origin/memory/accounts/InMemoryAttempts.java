package origin.memory.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.ports.accounts.Attempts;

/// Remembers when each attempt was made, and forgets nothing before an hour has passed.
public final class InMemoryAttempts implements Attempts {
  private static final Duration HOUR = Duration.ofHours(1);

  private final InstantSource clock;
  private final Map<Subject, List<Instant>> made = new HashMap<>();

  /// Nobody tried anything yet.
  public InMemoryAttempts(InstantSource clock) {
    this.clock = clock;
  }

  private sealed interface Subject {
    record OnAccount(EmailAddress account, ClientAddress from) implements Subject {}

    record OnAnyAccount(ClientAddress from) implements Subject {}

    record SigningIn(ClientAddress from) implements Subject {}

    record Joining(ClientAddress from) implements Subject {}

    default int allowedAnHour() {
      return switch (this) {
        case OnAccount _ -> 10;
        case OnAnyAccount _ -> 100;
        case SigningIn _ -> 1_000;
        case Joining _ -> 60;
      };
    }
  }

  @Override
  public Optional<Duration> claimSignIn(EmailAddress account, ClientAddress from) {
    return claim(
        List.of(
            new Subject.OnAccount(account, from),
            new Subject.OnAnyAccount(from),
            new Subject.SigningIn(from)));
  }

  @Override
  public synchronized void signedIn(EmailAddress account, ClientAddress from) {
    made.remove(new Subject.OnAccount(account, from));
    of(new Subject.OnAnyAccount(from)).removeLast();
  }

  @Override
  public Optional<Duration> claimSignUp(ClientAddress from) {
    return claim(List.of(new Subject.Joining(from)));
  }

  private synchronized Optional<Duration> claim(List<Subject> subjects) {
    Instant now = clock.instant();
    Optional<Duration> wait =
        subjects.stream().flatMap(subject -> wait(subject, now)).max(Duration::compareTo);
    if (wait.isEmpty()) {
      subjects.forEach(subject -> of(subject).add(now));
    }
    return wait;
  }

  private Stream<Duration> wait(Subject subject, Instant now) {
    List<Instant> recent = of(subject);
    recent.removeIf(at -> !at.plus(HOUR).isAfter(now));
    return recent.size() < subject.allowedAnHour()
        ? Stream.empty()
        : Stream.of(Duration.between(now, recent.getFirst().plus(HOUR)));
  }

  private List<Instant> of(Subject subject) {
    return made.computeIfAbsent(subject, _ -> new ArrayList<>());
  }
}
