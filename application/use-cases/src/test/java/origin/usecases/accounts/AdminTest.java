package origin.usecases.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;

class AdminTest {
  private final World world = new World();

  @Test
  void mayDoEverythingFromTheStart() {
    var outcome = world.accounts.createAdmin().create("root@localhost", World.PASSWORD);

    assertThat(((CreateAdmin.Outcome.Created) outcome).viewer().roles())
        .containsExactlyInAnyOrder(Role.VIEWER, Role.CREATOR, Role.ADMIN);
    assertThat(world.signedIn("root@localhost")).isNotNull();
  }

  @Test
  void isCreatedOnceAtTheFirstStart() {
    CreateAdmin first = world.accounts.createFirstAdmin();

    assertThat(first.create("root@localhost", World.PASSWORD))
        .isInstanceOf(CreateAdmin.Outcome.Created.class);
    assertThat(first.create("other@localhost", World.PASSWORD))
        .isEqualTo(new CreateAdmin.Outcome.NotNeeded());
  }

  @Test
  void hasAnAddressAndAPasswordLikeEverybodyElse() {
    world.joined("ada@example.org");

    assertThat(world.accounts.createAdmin().create("ada@example.org", World.PASSWORD))
        .isEqualTo(new CreateAdmin.Outcome.EmailTaken());
    assertThat(world.accounts.createAdmin().create("root@localhost", new Secret("short")))
        .isEqualTo(new CreateAdmin.Outcome.Invalid(Set.of(NewAccount.Field.PASSWORD)));
  }

  @Test
  void isNotMadeOfNobody() {
    assertThat(world.accounts.grantRole().grant("nobody@example.org", Role.ADMIN))
        .isEqualTo(new GrantRole.Outcome.NoSuchAccount());
    assertThat(world.accounts.grantRole().grant("nobody", Role.ADMIN))
        .isEqualTo(new GrantRole.Outcome.NoSuchAccount());
  }

  @Test
  void canBeGrantedTwice() {
    world.joined("ada@example.org");

    world.accounts.grantRole().grant("ada@example.org", Role.ADMIN);
    var again = world.accounts.grantRole().grant("ada@example.org", Role.ADMIN);

    assertThat(((GrantRole.Outcome.Granted) again).viewer().roles())
        .containsExactlyInAnyOrder(Role.VIEWER, Role.CREATOR, Role.ADMIN);
  }
}
