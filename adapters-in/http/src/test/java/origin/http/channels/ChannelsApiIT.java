package origin.http.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import origin.http.Client;
import origin.http.World;

class ChannelsApiIT {

  private static final String CHANNELS = "/api/v1/channels";

  private static World world;
  private static Client ada;

  @BeforeAll
  static void start() {
    world = new World();
    ada = world.somebody("ada");
  }

  @AfterAll
  static void everyOperationWasTried() {
    world.close();
    assertThat(World.document().notExercised(Set.of("channels"))).isEmpty();
  }

  @Test
  void showsNoVideosOfANewChannel() {
    var page = world.guest().get("/api/v1/channels/ada/videos");

    assertThat(page.json().path("items").isEmpty()).isTrue();
  }

  @Test
  void opensAChannelThatEverybodySees() {
    var opened = ada.post(CHANNELS, "{\"handle\":\"ada-films\",\"name\":\"Ada's films\"}");

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.header("Location")).containsExactly("/api/v1/channels/ada-films");
    assertThat(world.guest().get("/api/v1/channels/ada-films").text("/name"))
        .isEqualTo("Ada's films");
  }

  @Test
  void givesAHandleOnce() {
    var taken = ada.post(CHANNELS, "{\"handle\":\"ADA\",\"name\":\"Again\"}");

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("handle-taken");
  }

  @Test
  void namesEveryFieldThatIsNotRight() {
    var refused = ada.post(CHANNELS, "{\"handle\":\"a b\",\"name\":\"\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/fields").findValuesAsString("field"))
        .containsExactly("handle", "name");
  }

  @Test
  void opensNothingForAGuest() {
    var refused = world.guest().post(CHANNELS, "{\"handle\":\"eve\",\"name\":\"Eve\"}");

    assertThat(refused.status()).isEqualTo(401);
  }

  @Test
  void knowsNoChannelThatIsNotThere() {
    assertThat(world.guest().get("/api/v1/channels/nobody").status()).isEqualTo(404);
    assertThat(world.guest().get("/api/v1/channels/%20").status()).isEqualTo(404);
  }
}
