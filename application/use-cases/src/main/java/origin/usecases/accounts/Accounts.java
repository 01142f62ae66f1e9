package origin.usecases.accounts;

import java.time.InstantSource;
import origin.ports.accounts.AccessTokens;
import origin.ports.accounts.Attempts;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Passwords;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;
import origin.ports.work.Ids;
import origin.ports.work.Transactions;

/// Everything the world may ask about accounts.
public final class Accounts {
  private final Needs needs;
  private final Enrol enrol;
  private final SessionIssuer issuer;

  /// What accounts need of the world.
  public record Needs(
      Viewers viewers,
      Credentials credentials,
      Sessions sessions,
      Passwords passwords,
      AccessTokens accessTokens,
      Attempts attempts,
      Newcomers newcomers,
      Transactions transactions,
      Ids ids,
      InstantSource clock,
      Lifetimes lifetimes) {}

  public Accounts(Needs needs) {
    this.needs = needs;
    Enrol enrolment =
        new Enrolment(needs.viewers, needs.credentials, needs.newcomers, needs.ids, needs.clock);
    this.enrol = newcomer -> needs.transactions.run(() -> enrolment.enrol(newcomer));
    this.issuer = new SessionIssuer(needs.accessTokens, needs.ids, needs.clock, needs.lifetimes);
  }

  /// Opens an account. The password is hashed before the transaction begins.
  public SignUp signUp() {
    return new SigningUp(needs.attempts, needs.passwords, enrol);
  }

  /// Opens a session.
  public SignIn signIn() {
    return new SigningIn(
        needs.attempts, needs.viewers, needs.credentials, needs.passwords, needs.sessions, issuer);
  }

  /// Goes on with a session.
  public RefreshSession refreshSession() {
    return new Refreshing(needs.sessions, issuer, needs.clock);
  }

  /// Ends a session.
  public SignOut signOut() {
    return needs.sessions::end;
  }

  /// Tells who shows an access token.
  public Authenticate authenticate() {
    return new Authenticating(needs.accessTokens, needs.sessions, needs.viewers, needs.clock);
  }

  /// Shows somebody their own account.
  public Whoami whoami() {
    return new ShowingOwnAccount(needs.viewers);
  }

  /// Lets an account do more.
  public GrantRole grantRole() {
    GrantRole granting = new Granting(needs.viewers);
    return (email, role) -> needs.transactions.run(() -> granting.grant(email, role));
  }

  /// Opens an admin's account.
  public CreateAdmin createAdmin() {
    return new CreatingAdmin(needs.passwords, enrol);
  }

  /// Opens an admin's account where nobody is admin yet: for the first start of an installation.
  public CreateAdmin createFirstAdmin() {
    return new CreatingFirstAdmin(needs.viewers, createAdmin());
  }

  /// Clears away sessions that expired.
  public ForgetExpiredSessions forgetExpiredSessions() {
    return () -> needs.sessions.forgetExpired(needs.clock.instant());
  }
}
