package origin.usecases.accounts;

import java.time.Duration;
import java.util.Optional;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Password;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Passwords;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;

/// Counts the attempt, recognises the password and opens a session.
///
/// Nothing here runs in a transaction: hashing is slow, and the one change is the new session.
final class SigningIn implements SignIn {
  private static final ViewerId NOBODY = new ViewerId("nobody");

  private final Attempts attempts;
  private final Viewers viewers;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SessionIssuer issuer;

  SigningIn(
      Attempts attempts,
      Viewers viewers,
      Credentials credentials,
      Passwords passwords,
      Sessions sessions,
      SessionIssuer issuer) {
    this.attempts = attempts;
    this.viewers = viewers;
    this.credentials = credentials;
    this.passwords = passwords;
    this.sessions = sessions;
    this.issuer = issuer;
  }

  @Override
  public Outcome signIn(String email, Secret password, ClientAddress from) {
    Optional<EmailAddress> account = EmailAddress.parse(email);
    Optional<Password> candidate = Password.parse(password);
    // What no account can have tells nothing about any account, so it may be answered at once.
    return account.isPresent() && candidate.isPresent()
        ? attempt(account.get(), candidate.get(), from)
        : new Outcome.WrongCredentials();
  }

  private Outcome attempt(EmailAddress account, Password candidate, ClientAddress from) {
    Optional<Duration> wait = attempts.claimSignIn(account, from);
    if (wait.isPresent()) {
      return new Outcome.TooManyAttempts(wait.get());
    }
    Optional<ViewerId> viewer = recognised(account, candidate);
    if (viewer.isEmpty()) {
      return new Outcome.WrongCredentials();
    }
    attempts.signedIn(account, from);
    return open(viewer.get());
  }

  /// Asks and computes the same for an account that does not exist, so that time tells nothing.
  private Optional<ViewerId> recognised(EmailAddress account, Password candidate) {
    Optional<ViewerId> viewer = viewers.findByEmail(account).map(Viewer::id);
    Optional<PasswordHash> hash = credentials.find(viewer.orElse(NOBODY));
    if (hash.isEmpty()) {
      passwords.pretendToMatch(candidate);
      return Optional.empty();
    }
    return passwords.matches(candidate, hash.get()) ? viewer : Optional.empty();
  }

  private Outcome open(ViewerId viewer) {
    SessionIssuer.Issued issued = issuer.open(viewer);
    sessions.add(issued.session());
    return new Outcome.Opened(issued.tokens());
  }
}
