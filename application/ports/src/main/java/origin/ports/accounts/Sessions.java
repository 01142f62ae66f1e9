package origin.ports.accounts;

import java.time.Instant;
import java.util.Optional;
import origin.domain.accounts.Session;
import origin.domain.accounts.SessionId;

/// Who is signed in, and where.
///
/// Each call is atomic, and part of the running transaction where there is one. A session that was
/// ended is gone for everybody as soon as the call returns.
public interface Sessions {

  /// How many sessions one viewer may have.
  int MOST_OF_ONE = 50;

  /// Adds a session, whose viewer was added before. Of a viewer who would then have more than
  /// [#MOST_OF_ONE], those that started first end before; many added at the same time may be a few
  /// more until the next one is added.
  void add(Session session);

  /// The session called `id`; nothing where it was ended or never was. One that has expired may
  /// still be found.
  Optional<Session> find(SessionId id);

  /// Puts `after` in the place of `before`, unless the session has changed since or was ended.
  ///
  /// Of many who replace the same `before` at the same time exactly one succeeds.
  ///
  /// @param before the session as it was found
  /// @param after the same session (same id, same viewer) as it shall be
  /// @return whether it was replaced; false changes nothing
  boolean replace(Session before, Session after);

  /// Ends the session called `id`; ending one that is over already changes nothing.
  void end(SessionId id);

  /// Forgets every session that has expired at `now`.
  void forgetExpired(Instant now);
}
