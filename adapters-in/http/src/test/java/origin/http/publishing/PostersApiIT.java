package origin.http.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.domain.transcoding.HandedInPicture;
import origin.http.Client;
import origin.http.Client.Reply;
import origin.http.World;
import tools.jackson.databind.JsonNode;

class PostersApiIT {

  private World world;
  private Client ada;
  private Client eve;
  private TestVideos videos;

  @BeforeEach
  void start() {
    world = new World();
    ada = world.somebody("ada");
    eve = world.somebody("eve");
    videos = new TestVideos(world, ada);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @AfterAll
  static void everyOperationWasTried() {
    assertThat(World.document().notExercised(Set.of("posters"))).isEmpty();
  }

  @Test
  void theFirstFrameStandsForAVideoUntilItsCreatorChooses() {
    String video = at(videos.filmed("Holiday"));

    JsonNode posters = ada.get(video + "/posters").json().path("items");

    assertThat(posters).hasSize(3);
    assertThat(posters.get(0).path("chosen").asBoolean()).isTrue();
    assertThat(posters.get(1).path("chosen").asBoolean()).isFalse();
    assertThat(ada.get(video).text("/playback/poster"))
        .isEqualTo(posters.at("/0/sizes/2/src").asString())
        .endsWith("/poster-1-1280.jpg");
  }

  @Test
  void whatIsChosenIsShownUnderAnotherAddress() {
    String video = at(videos.filmed("Holiday"));

    Reply chosen = choose(ada, video, "2");

    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.text("/playback/poster")).endsWith("/poster-2-1280.jpg");
    assertThat(ada.get(video).text("/playback/posters/0/src")).endsWith("/poster-2-320.jpg");
    assertThat(ada.get(video + "/posters").json().at("/items/1/chosen").asBoolean()).isTrue();
  }

  @Test
  void aPictureOfOnesOwnStandsForTheVideoAtOnce() {
    String video = at(videos.filmed("Holiday"));

    Reply handedIn = handIn(ada, video, png(640, 360, 1));

    assertThat(handedIn.status()).isEqualTo(201);
    assertThat(handedIn.text("/playback/poster")).matches(".*/poster-[0-9a-f]{16}-1280\\.jpg");
    assertThat(ada.get(video).text("/playback/poster"))
        .isEqualTo(handedIn.text("/playback/poster"));
  }

  @Test
  void oneOwnPictureIsKeptAtATime() {
    String video = at(videos.filmed("Holiday"));
    handIn(ada, video, png(640, 360, 1));
    String second = handIn(ada, video, png(640, 360, 2)).text("/playback/poster");

    JsonNode posters = ada.get(video + "/posters").json().path("items");

    assertThat(posters).hasSize(4);
    assertThat(
            StreamSupport.stream(posters.spliterator(), false)
                .filter(poster -> poster.path("own").asBoolean())
                .map(poster -> poster.at("/sizes/2/src").asString()))
        .containsExactly(second);
  }

  @Test
  void theSamePictureTwiceIsOne() {
    String video = at(videos.filmed("Holiday"));
    String first = handIn(ada, video, png(640, 360, 1)).text("/playback/poster");

    assertThat(handIn(ada, video, png(640, 360, 1)).text("/playback/poster")).isEqualTo(first);
    assertThat(ada.get(video + "/posters").json().path("items")).hasSize(4);
  }

  @Test
  void whatIsNoPictureIsRefused() {
    String video = at(videos.filmed("Holiday"));

    Reply text = handIn(ada, video, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));

    assertThat(text.status()).isEqualTo(415);
    assertThat(handIn(ada, video, new byte[0]).status()).isEqualTo(415);
  }

  @Test
  void tooManyPixelsOrBytesAreRefusedBeforeAnythingDecodesThem() {
    String video = at(videos.filmed("Holiday"));

    assertThat(handIn(ada, video, png(20_000, 20_000, 1)).status()).isEqualTo(413);
    assertThat(handIn(ada, video, new byte[HandedInPicture.MOST_BYTES + 1]).status())
        .isEqualTo(413);
  }

  @Test
  void onlyWhatThereIsCanBeChosen() {
    String video = at(videos.filmed("Holiday"));

    assertThat(choose(ada, video, "0123456789abcdef").status()).isEqualTo(400);
    assertThat(choose(ada, video, "../plan").status()).isEqualTo(400);
  }

  @Test
  void theOwnerAloneSeesAndChooses() {
    Video.Playable video = videos.filmed("Secret");

    assertThat(eve.get(at(video) + "/posters").status()).isEqualTo(404);
    assertThat(choose(eve, at(video), "2").status()).isEqualTo(404);
    assertThat(handIn(eve, at(video), png(64, 64, 1)).status()).isEqualTo(404);
    assertThat(world.guest().get(at(video) + "/posters").status()).isEqualTo(401);

    ada.patch(at(video), "{\"visibility\":\"public\"}");
    assertThat(eve.get(at(video) + "/posters").status()).isEqualTo(403);
    assertThat(choose(eve, at(video), "2").status()).isEqualTo(403);
    assertThat(handIn(eve, at(video), png(64, 64, 1)).status()).isEqualTo(403);
  }

  @Test
  void aVideoThatCannotBePlayedHasNone() {
    String video = at(videos.processing("Soon"));

    assertThat(ada.get(video + "/posters").status()).isEqualTo(409);
    assertThat(handIn(ada, video, png(64, 64, 1)).status()).isEqualTo(409);
  }

  private static String at(Video video) {
    return "/api/v1/videos/" + video.id().value();
  }

  private static Reply choose(Client client, String video, String poster) {
    return client
        .with("Content-Type", "application/json")
        .send("PUT", video + "/poster", BodyPublishers.ofString("{\"id\":\"" + poster + "\"}"));
  }

  private static Reply handIn(Client client, String video, byte[] picture) {
    return client
        .with("Content-Type", "image/png")
        .send("POST", video + "/posters", BodyPublishers.ofByteArray(picture));
  }

  /// The beginning of a PNG, which is all that is looked at here.
  private static byte[] png(int width, int height, int differs) {
    return ByteBuffer.allocate(29)
        .putLong(0x8950_4e47_0d0a_1a0aL)
        .putInt(13)
        .putInt(0x4948_4452)
        .putInt(width)
        .putInt(height)
        .put((byte) 8)
        .put((byte) differs)
        .array();
  }
}
