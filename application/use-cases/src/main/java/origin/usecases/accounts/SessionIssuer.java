package origin.usecases.accounts;

import java.time.Instant;
import java.time.InstantSource;
import origin.domain.accounts.AccessClaims;
import origin.domain.accounts.RefreshToken;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Session;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.AccessTokens;
import origin.ports.work.Ids;

/// Makes sessions and the tokens that go with them; keeps nothing.
final class SessionIssuer {
  private final AccessTokens accessTokens;
  private final Ids ids;
  private final InstantSource clock;
  private final Lifetimes lifetimes;

  SessionIssuer(AccessTokens accessTokens, Ids ids, InstantSource clock, Lifetimes lifetimes) {
    this.accessTokens = accessTokens;
    this.ids = ids;
    this.clock = clock;
    this.lifetimes = lifetimes;
  }

  /// A session and what its bearer holds of it.
  record Issued(Session session, SessionTokens tokens) {}

  /// A new session of `viewer`.
  Issued open(ViewerId viewer) {
    Instant now = clock.instant();
    RefreshToken refresh = nextToken(new SessionId(ids.next()));
    return issued(
        new Session(
            refresh.session(), viewer, refresh.digest(), now, now.plus(lifetimes.session())),
        refresh,
        now);
  }

  /// The next step of `session`.
  Issued refresh(Session session) {
    Instant now = clock.instant();
    RefreshToken refresh = nextToken(session.id());
    return issued(session.refreshedWith(refresh, now.plus(lifetimes.session())), refresh, now);
  }

  private RefreshToken nextToken(SessionId session) {
    return new RefreshToken(session, new Secret(ids.next()));
  }

  private Issued issued(Session session, RefreshToken refresh, Instant now) {
    AccessClaims claims =
        new AccessClaims(session.viewer(), session.id(), now, now.plus(lifetimes.accessToken()));
    return new Issued(
        session,
        new SessionTokens(
            accessTokens.issue(claims), claims.expiresAt(), refresh.shown(), session.expiresAt()));
  }
}
