package origin.usecases.accounts;

import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.RefreshToken;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Session;
import origin.ports.accounts.Sessions;

/// Lets the next refresh token serve in place of the one shown; one that does not serve any more
/// ends the session.
final class Refreshing implements RefreshSession {
  private final Sessions sessions;
  private final SessionIssuer issuer;
  private final InstantSource clock;

  Refreshing(Sessions sessions, SessionIssuer issuer, InstantSource clock) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public Outcome refresh(Secret refreshToken) {
    return RefreshToken.parse(refreshToken).map(this::refresh).orElseGet(Outcome.Unknown::new);
  }

  private Outcome refresh(RefreshToken shown) {
    Optional<Session> open =
        sessions.find(shown.session()).filter(session -> !session.hasExpired(clock.instant()));
    return open.map(session -> refresh(session, shown)).orElseGet(Outcome.Unknown::new);
  }

  private Outcome refresh(Session session, RefreshToken shown) {
    if (!session.isServedBy(shown)) {
      return spent(session);
    }
    SessionIssuer.Issued next = issuer.refresh(session);
    return sessions.replace(session, next.session())
        ? new Outcome.Refreshed(next.tokens())
        : spent(session);
  }

  private Outcome spent(Session session) {
    sessions.end(session.id());
    return new Outcome.Spent();
  }
}
