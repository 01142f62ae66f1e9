package origin.contracts.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import origin.domain.accounts.DisplayName;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.RefreshToken;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Session;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.Viewer;
import origin.domain.accounts.ViewerId;

/// Viewers and sessions that nobody else has.
public final class Samples {
  /// When everything in the samples happens.
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  /// Somebody whom no other test knows.
  public static Viewer viewer() {
    return viewerAt(new EmailAddress(unique() + "@example.org"));
  }

  /// Somebody new who gets mail at `email`.
  public static Viewer viewerAt(EmailAddress email) {
    return Viewer.joining(new ViewerId(unique()), email, new DisplayName("Ada Łovelace 🎬"), NOON);
  }

  /// A session of `viewer` that began at [#NOON] and lasts a day.
  public static Session session(ViewerId viewer) {
    return session(viewer, Duration.ZERO);
  }

  /// The same, begun `later` than that.
  public static Session session(ViewerId viewer, Duration later) {
    SessionId id = new SessionId(unique());
    Instant begun = NOON.plus(later);
    return new Session(
        id, viewer, refreshToken(id).digest(), begun, begun.plus(Duration.ofDays(1)));
  }

  /// A refresh token of `session` that was never shown.
  public static RefreshToken refreshToken(SessionId session) {
    return new RefreshToken(session, new Secret(unique()));
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
