package origin.contracts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Credentials;
import origin.ports.accounts.Viewers;

/// What every adapter of [Credentials] promises.
public interface CredentialsContract {

  /// The credentials under test.
  Credentials credentials();

  /// Where their viewers are.
  Viewers viewers();

  @Test
  default void findsTheHashItKept() {
    Viewer ada = added();

    credentials().keep(ada.id(), new PasswordHash("$argon2id$one"));

    assertThat(credentials().find(ada.id())).contains(new PasswordHash("$argon2id$one"));
  }

  @Test
  default void forgetsAnEarlierHash() {
    Viewer ada = added();

    credentials().keep(ada.id(), new PasswordHash("$argon2id$one"));
    credentials().keep(ada.id(), new PasswordHash("$argon2id$two"));

    assertThat(credentials().find(ada.id())).contains(new PasswordHash("$argon2id$two"));
  }

  @Test
  default void findsNothingForWhoeverHasNoPassword() {
    Viewer ada = added();
    Viewer bob = added();

    credentials().keep(ada.id(), new PasswordHash("$argon2id$one"));

    assertThat(credentials().find(bob.id())).isEmpty();
  }

  private Viewer added() {
    Viewer viewer = Samples.viewer();
    viewers().add(viewer);
    return viewer;
  }
}
