package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;

/// What every adapter of [Viewers] promises.
public interface ViewersContract {

  /// The viewers under test; nobody is an admin yet.
  Viewers viewers();

  @Test
  default void findsWhomItAdded() {
    Viewer ada = Samples.viewer().granted(Role.CREATOR);

    assertThat(viewers().add(ada)).isTrue();

    assertThat(viewers().find(ada.id())).contains(ada);
    assertThat(viewers().findToChange(ada.id())).contains(ada);
    assertThat(viewers().findByEmail(ada.email())).contains(ada);
  }

  @Test
  default void findsNobodyWhoWasNotAdded() {
    Viewer stranger = Samples.viewer();

    assertThat(viewers().find(stranger.id())).isEmpty();
    assertThat(viewers().findToChange(stranger.id())).isEmpty();
    assertThat(viewers().findByEmail(stranger.email())).isEmpty();
  }

  @Test
  default void refusesAnAddressThatIsTaken() {
    Viewer ada = Samples.viewer();
    EmailAddress shouted = new EmailAddress(ada.email().value().toUpperCase(Locale.ROOT));
    Viewer other = Samples.viewerAt(shouted);
    viewers().add(ada);

    assertThat(viewers().add(other)).isFalse();

    assertThat(viewers().findByEmail(shouted)).contains(ada);
    assertThat(viewers().find(other.id())).isEmpty();
  }

  @Test
  default void addsExactlyOneOfManyWithTheSameAddress() {
    EmailAddress wanted = Samples.viewer().email();

    var added = Crowd.of(16, _ -> viewers().add(Samples.viewerAt(wanted)));

    assertThat(added).containsOnlyOnce(true);
    assertThat(viewers().findByEmail(wanted)).isPresent();
  }

  @Test
  default void changesNothingUntilItIsKept() {
    Viewer ada = Samples.viewer();
    viewers().add(ada);

    Viewer moderator = viewers().find(ada.id()).orElseThrow().granted(Role.MODERATOR);

    assertThat(viewers().find(ada.id())).contains(ada);
    viewers().keep(moderator);
    assertThat(viewers().find(ada.id())).contains(moderator);
    assertThat(viewers().findByEmail(ada.email())).contains(moderator);
  }

  @Test
  default void refusesToKeepAStranger() {
    Viewer stranger = Samples.viewer();

    assertThatThrownBy(() -> viewers().keep(stranger)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void tellsWhetherAnybodyHasARole() {
    viewers().add(Samples.viewer());
    assertThat(viewers().anybodyIs(Role.ADMIN)).isFalse();

    viewers().add(Samples.viewer().granted(Role.ADMIN));
    assertThat(viewers().anybodyIs(Role.ADMIN)).isTrue();
  }
}
