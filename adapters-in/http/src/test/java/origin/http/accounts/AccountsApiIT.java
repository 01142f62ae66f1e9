package origin.http.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import origin.http.World;

class AccountsApiIT {

  private static World world;

  @BeforeAll
  static void start() {
    world = new World();
  }

  @AfterAll
  static void everyOperationWasTried() {
    world.close();
    assertThat(World.document().notExercised(Set.of("accounts"))).isEmpty();
  }

  @Test
  void opensAnAccountWithAChannel() {
    var account = world.signUp("ada");

    assertThat(account.status()).isEqualTo(201);
    assertThat(account.text("/email")).isEqualTo("ada@example.org");
    assertThat(account.text("/channels/0/handle")).isEqualTo("ada");
    assertThat(account.json().at("/roles").toString()).isEqualTo("[\"viewer\",\"creator\"]");
  }

  @Test
  void opensNoSecondAccountForAnAddress() {
    world.signUp("bob");

    var again = world.signUp("bob");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("email-taken");
    assertThat(again.text("/fields/0/field")).isEqualTo("email");
  }

  @Test
  void namesEveryFieldThatIsNotRight() {
    var refused =
        world
            .guest()
            .post(
                "/api/v1/accounts",
                """
                {"email":"nobody","password":"short","displayName":" "}""");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid-fields");
    assertThat(refused.json().at("/fields").findValuesAsString("field"))
        .containsExactly("email", "password", "displayName");
  }

  @Test
  void opensOneAccountForOneIntent() {
    var guest = world.guest().with("Idempotency-Key", "carol-signs-up");
    String carol =
        """
        {"email":"carol@example.org","password":"long enough to keep","displayName":"Carol"}""";

    var first = guest.post("/api/v1/accounts", carol);
    var again = guest.post("/api/v1/accounts", carol);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
  }

  @Test
  void tellsSomebodyWhoTheyAre() {
    var me = world.somebody("dora").get("/api/v1/me");

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.text("/displayName")).isEqualTo("dora");
  }

  @Test
  void tellsAGuestToSignIn() {
    var refused = world.guest().get("/api/v1/me");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("unauthenticated");
  }
}
