package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.Session;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Sessions;
import origin.ports.accounts.Viewers;

/// What every adapter of [Sessions] promises.
public interface SessionsContract {

  /// The sessions under test.
  Sessions sessions();

  /// Where their viewers are.
  Viewers viewers();

  @Test
  default void findsWhatItAdded() {
    Session session = added();

    assertThat(sessions().find(session.id())).contains(session);
  }

  @Test
  default void findsNothingThatWasNotAdded() {
    assertThat(sessions().find(Samples.session(Samples.viewer().id()).id())).isEmpty();
  }

  @Test
  default void changesNothingUntilItIsReplaced() {
    Session session = added();
    Session next = refreshed(session);

    assertThat(sessions().find(session.id())).contains(session);
    assertThat(sessions().replace(session, next)).isTrue();
    assertThat(sessions().find(session.id())).contains(next);
  }

  @Test
  default void replacesNothingThatHasChangedSince() {
    Session session = added();
    Session next = refreshed(session);
    sessions().replace(session, next);

    assertThat(sessions().replace(session, refreshed(session))).isFalse();

    assertThat(sessions().find(session.id())).contains(next);
  }

  @Test
  default void letsExactlyOneOfManyReplaceTheSameSession() {
    Session session = added();

    var replaced = Crowd.of(16, _ -> sessions().replace(session, refreshed(session)));

    assertThat(replaced).containsOnlyOnce(true);
  }

  @Test
  default void endsForEverybody() {
    Session session = added();
    Session another = added();

    sessions().end(session.id());

    assertThat(sessions().find(session.id())).isEmpty();
    assertThat(sessions().replace(session, refreshed(session))).isFalse();
    assertThat(sessions().find(session.id())).isEmpty();
    assertThat(sessions().find(another.id())).contains(another);
  }

  @Test
  default void endsOnceHoweverOftenItIsAsked() {
    Session session = added();

    sessions().end(session.id());
    sessions().end(session.id());

    assertThat(sessions().find(session.id())).isEmpty();
  }

  @Test
  default void forgetsWhatHasExpiredAndNothingElse() {
    Session expired = added();
    Session open = added();
    Session refreshed = refreshed(open);
    sessions().replace(open, refreshed);

    sessions().forgetExpired(expired.expiresAt());

    assertThat(sessions().find(expired.id())).isEmpty();
    assertThat(sessions().find(open.id())).contains(refreshed);
  }

  @Test
  default void endsTheOldestOfTooMany() {
    Session another = added();
    Viewer viewer = Samples.viewer();
    viewers().add(viewer);
    List<Session> added =
        IntStream.rangeClosed(0, Sessions.MOST_OF_ONE)
            .mapToObj(minute -> Samples.session(viewer.id(), Duration.ofMinutes(minute)))
            .toList();

    added.forEach(sessions()::add);

    assertThat(added).filteredOn(this::isOver).containsExactly(added.getFirst());
    assertThat(isOver(another)).isFalse();
  }

  private boolean isOver(Session session) {
    return sessions().find(session.id()).isEmpty();
  }

  private Session added() {
    Viewer viewer = Samples.viewer();
    viewers().add(viewer);
    Session session = Samples.session(viewer.id());
    sessions().add(session);
    return session;
  }

  private static Session refreshed(Session session) {
    return session.refreshedWith(
        Samples.refreshToken(session.id()), session.expiresAt().plus(Duration.ofHours(1)));
  }
}
