package origin.usecases.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Session;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.AccessTokens;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;

/// Reads the token, looks whether its session is open and takes the roles from the account as it is
/// now.
final class Authenticating implements Authenticate {
  private final AccessTokens accessTokens;
  private final Sessions sessions;
  private final Viewers viewers;
  private final InstantSource clock;

  Authenticating(
      AccessTokens accessTokens, Sessions sessions, Viewers viewers, InstantSource clock) {
    this.accessTokens = accessTokens;
    this.sessions = sessions;
    this.viewers = viewers;
    this.clock = clock;
  }

  @Override
  public Outcome authenticate(Secret accessToken) {
    Instant now = clock.instant();
    Optional<Session> session =
        accessTokens.read(accessToken, now).flatMap(claims -> openSession(claims, now));
    Optional<Viewer> viewer = session.map(Session::viewer).flatMap(viewers::find);
    return viewer
        .<Outcome>map(known -> new Outcome.Believed(known.asActor(), session.orElseThrow().id()))
        .orElseGet(Outcome.Refused::new);
  }

  private Optional<Session> openSession(AccessClaims claims, Instant now) {
    return sessions
        .find(claims.session())
        .filter(session -> session.viewer().equals(claims.viewer()))
        .filter(session -> !session.hasExpired(now));
  }
}
