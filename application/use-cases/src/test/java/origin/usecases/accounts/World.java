package origin.usecases.accounts;

import java.time.Duration;
import java.time.Instant;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;
import origin.memory.accounts.InMemoryAccessTokens;
import origin.memory.accounts.InMemoryAttempts;
import origin.memory.accounts.InMemoryCredentials;
import origin.memory.accounts.InMemoryPasswords;
import origin.memory.accounts.InMemorySessions;
import origin.memory.accounts.InMemoryViewers;
import origin.memory.channels.InMemoryChannels;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryTransactions;
import origin.usecases.channels.Channels;

/// Accounts and channels over a world in memory, with a clock that stands still.
final class World {
  static final ClientAddress HOME = new ClientAddress("10.0.0.1");
  static final Secret PASSWORD = new Secret("correct horse battery");

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryIds ids = new InMemoryIds();
  final InMemoryViewers viewers = new InMemoryViewers(transactions);
  final InMemorySessions sessions = new InMemorySessions(transactions);
  final InMemoryCredentials credentials = new InMemoryCredentials(transactions);
  final Channels channels =
      new Channels(new InMemoryChannels(transactions), viewers, transactions, ids, () -> now);
  final Accounts accounts = accountsWith(channels.newcomers());

  Accounts accountsWith(Newcomers newcomers) {
    return new Accounts(
        new Accounts.Needs(
            viewers,
            credentials,
            sessions,
            new InMemoryPasswords(),
            new InMemoryAccessTokens(),
            new InMemoryAttempts(() -> now),
            newcomers,
            transactions,
            ids,
            () -> now,
            Lifetimes.usual()));
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Viewer joined(String email) {
    var outcome = accounts.signUp().signUp(new NewAccount(email, PASSWORD, "Ada"), HOME);
    return ((SignUp.Outcome.Joined) outcome).viewer();
  }

  SessionTokens signedIn(String email) {
    var outcome = accounts.signIn().signIn(email, PASSWORD, HOME);
    return ((SignIn.Outcome.Opened) outcome).tokens();
  }
}
