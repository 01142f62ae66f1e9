package origin.memory.accounts;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import origin.contracts.accounts.AccessTokensContract;
import origin.contracts.accounts.AttemptsContract;
import origin.contracts.accounts.CredentialsContract;
import origin.contracts.accounts.PasswordsContract;
import origin.contracts.accounts.Samples;
import origin.contracts.accounts.SessionsContract;
import origin.contracts.accounts.ViewersContract;
import origin.memory.work.InMemoryTransactions;
import origin.ports.accounts.AccessTokens;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Passwords;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;

/// The in-memory adapters of accounts keep the ports' promises.
class InMemoryAccountsTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryViewers viewers = new InMemoryViewers(transactions);

  @Nested
  class OfViewers implements ViewersContract {
    @Override
    public Viewers viewers() {
      return viewers;
    }
  }

  @Nested
  class OfCredentials implements CredentialsContract {
    private final InMemoryCredentials credentials = new InMemoryCredentials(transactions);

    @Override
    public Credentials credentials() {
      return credentials;
    }

    @Override
    public Viewers viewers() {
      return viewers;
    }
  }

  @Nested
  class OfSessions implements SessionsContract {
    private final InMemorySessions sessions = new InMemorySessions(transactions);

    @Override
    public Sessions sessions() {
      return sessions;
    }

    @Override
    public Viewers viewers() {
      return viewers;
    }
  }

  @Nested
  class OfPasswords implements PasswordsContract {
    private final InMemoryPasswords passwords = new InMemoryPasswords();

    @Override
    public Passwords passwords() {
      return passwords;
    }
  }

  @Nested
  class OfAccessTokens implements AccessTokensContract {
    private final InMemoryAccessTokens accessTokens = new InMemoryAccessTokens();

    @Override
    public AccessTokens accessTokens() {
      return accessTokens;
    }
  }

  @Nested
  class OfAttempts implements AttemptsContract {
    private Instant now = Samples.NOON;
    private final InMemoryAttempts attempts = new InMemoryAttempts(() -> now);

    @Override
    public Attempts attempts() {
      return attempts;
    }

    @Override
    public void pass(Duration time) {
      now = now.plus(time);
    }
  }
}
