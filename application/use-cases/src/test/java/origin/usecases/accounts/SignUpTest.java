package origin.usecases.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.domain.accounts.Viewer;
import origin.domain.channels.Channel;

class SignUpTest {
  private final World world = new World();

  @Test
  void opensAnAccountThatCanPublishAtOnce() {
    Viewer ada = world.joined(" Ada@Example.org ");

    assertThat(ada.email().value()).isEqualTo("ada@example.org");
    assertThat(ada.displayName().value()).isEqualTo("Ada");
    assertThat(ada.roles()).containsExactlyInAnyOrder(Role.VIEWER, Role.CREATOR);
    assertThat(world.viewers.find(ada.id())).contains(ada);
    assertThat(world.channels.listOwnChannels().list(ada.asActor()))
        .singleElement()
        .extracting(channel -> channel.handle().value(), channel -> channel.name().value())
        .containsExactly("ada", "Ada");
  }

  @Test
  void numbersHandlesOfNewcomersWithTheSameName() {
    Set<Channel> channels = new HashSet<>();
    for (int number = 0; number < 30; number++) {
      Viewer viewer = world.joined("ada" + number + "@example.org");
      channels.addAll(world.channels.listOwnChannels().list(viewer.asActor()));
    }

    assertThat(channels)
        .hasSize(30)
        .extracting(channel -> channel.handle().value())
        .contains("ada", "ada-2", "ada-9")
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesAnAddressThatIsTakenHoweverItIsWritten() {
    Viewer ada = world.joined("ada@example.org");

    var outcome = signUp("ADA@example.org", "another password", "Eve");

    assertThat(outcome).isEqualTo(new SignUp.Outcome.EmailTaken());
    assertThat(world.viewers.findByEmail(ada.email())).contains(ada);
    assertThat(world.signedIn("ada@example.org")).isNotNull();
  }

  @Test
  void opensOneAccountHoweverManyWantTheAddress() {
    var outcomes = Crowd.of(16, _ -> signUp("ada@example.org", "correct horse battery", "Ada"));

    assertThat(outcomes).filteredOn(SignUp.Outcome.Joined.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SignUp.Outcome.EmailTaken.class::isInstance).hasSize(15);
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    assertThat(signUp("nobody", "short", " "))
        .isEqualTo(new SignUp.Outcome.Invalid(Set.of(NewAccount.Field.values())));
    assertThat(signUp("ada@example.org", "short", "Ada"))
        .isEqualTo(new SignUp.Outcome.Invalid(Set.of(NewAccount.Field.PASSWORD)));
  }

  @Test
  void countsOnlyWhatCouldBeAnAccount() {
    for (int time = 0; time < 1_000; time++) {
      signUp("nobody", "short", " ");
    }

    assertThat(world.joined("ada@example.org")).isNotNull();
  }

  @Test
  void turnsAwayAnAddressThatOpensAccountsWithoutEnd() {
    for (int number = 0; number < 1_000; number++) {
      signUp("ada" + number + "@example.org", "correct horse battery", "Ada");
    }

    assertThat(signUp("eve@example.org", "correct horse battery", "Eve"))
        .isInstanceOf(SignUp.Outcome.TooManyAttempts.class);
    assertThat(
            world
                .accounts
                .signUp()
                .signUp(
                    new NewAccount("eve@example.org", World.PASSWORD, "Eve"),
                    new ClientAddress("10.0.0.2")))
        .isInstanceOf(SignUp.Outcome.Joined.class);
  }

  @Test
  void leavesNothingBehindWhenTheWelcomeFails() {
    Accounts unwelcoming =
        world.accountsWith(
            _ -> {
              throw new IllegalStateException("no channel today");
            });
    NewAccount ada = new NewAccount("ada@example.org", World.PASSWORD, "Ada");

    assertThatThrownBy(() -> unwelcoming.signUp().signUp(ada, World.HOME))
        .hasMessage("no channel today");

    assertThat(world.viewers.findByEmail(new EmailAddress("ada@example.org"))).isEmpty();
  }

  @Test
  void neverPrintsAPassword() {
    assertThat(new NewAccount("ada@example.org", World.PASSWORD, "Ada").toString())
        .contains("[redacted]")
        .doesNotContain("horse");
  }

  private SignUp.Outcome signUp(String email, String password, String displayName) {
    NewAccount account = new NewAccount(email, new Secret(password), displayName);
    return world.accounts.signUp().signUp(account, World.HOME);
  }
}
