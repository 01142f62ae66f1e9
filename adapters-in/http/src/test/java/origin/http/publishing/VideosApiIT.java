package origin.http.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.http.Client;
import origin.http.Client.Reply;
import origin.http.World;
import tools.jackson.databind.JsonNode;

class VideosApiIT {

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
    assertThat(World.document().notExercised(Set.of("videos"))).isEmpty();
  }

  private static String at(Video video) {
    return "/api/v1/videos/" + video.id().value();
  }

  @Nested
  class Showing {

    @Test
    void showsAPublicVideoToEverybody() {
      var shown = world.guest().get(at(videos.published("Holiday")));

      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.text("/title")).isEqualTo("Holiday");
      assertThat(shown.text("/state")).isEqualTo("playable");
      assertThat(shown.text("/visibility")).isEqualTo("public");
      assertThat(shown.json().path("durationMs").asInt()).isEqualTo(61_500);
      assertThat(shown.text("/channel/handle")).isEqualTo("ada");
      assertThat(shown.text("/publishedAt")).isEqualTo("2030-01-01T12:01:01Z");
      assertThat(shown.text("/playback/hls")).startsWith("/media/p/").endsWith("/master.m3u8");
      assertThat(shown.text("/playback/dash")).endsWith("/manifest.mpd");
    }

    @Test
    void showsAPrivateVideoToItsOwnerAlone() {
      String path = at(videos.playable("Secret"));

      assertThat(ada.get(path).text("/playback/hls")).startsWith("/media/s/");
      assertThat(ada.get(path).json().path("publishedAt").isNull()).isTrue();
      assertThat(eve.get(path).status()).isEqualTo(404);
      assertThat(world.guest().get(path).status()).isEqualTo(404);
    }

    @Test
    void hasNothingToPlayBeforeTheTimeline() {
      assertThat(ada.get(at(videos.draft("Soon"))).json().has("playback")).isFalse();
      assertThat(ada.get(at(videos.processing("Soon"))).text("/state")).isEqualTo("processing");
    }

    @Test
    void playsWhatStillArrivesAndPromisesNoPosterOfIt() {
      var shown = ada.get(at(videos.arriving("Now")));

      assertThat(shown.text("/state")).isEqualTo("playable");
      assertThat(shown.text("/playback/hls")).endsWith("/master.m3u8");
      assertThat(shown.json().at("/playback/posters").isEmpty()).isTrue();
    }

    @Test
    void tellsWhereTheFileIsOnceItsCreatorLetsOthersHaveIt() {
      String path = at(videos.published("Holiday"));
      assertThat(world.guest().get(path).json().path("downloadable").asBoolean()).isFalse();
      assertThat(world.guest().get(path).json().at("/playback/original").isMissingNode()).isTrue();

      assertThat(ada.patch(path, "{\"downloadable\":true}").status()).isEqualTo(200);

      assertThat(world.guest().get(path).json().path("downloadable").asBoolean()).isTrue();
      assertThat(world.guest().get(path).text("/playback/original"))
          .startsWith("/media/p/")
          .endsWith("/original");
      assertThat(ada.get(path).text("/title")).isEqualTo("Holiday");
    }

    @Test
    void saysWhyAVideoFailedOrWhatItLost() {
      assertThat(ada.get(at(videos.failed("Notes"))).text("/problem/code"))
          .isEqualTo("not-a-video");
      assertThat(ada.get(at(videos.lostARung("Old"))).text("/problem/code")).isEqualTo("rung-lost");
    }

    @Test
    void answersNotFoundToWhatCannotBeAnId() {
      assertThat(world.guest().get("/api/v1/videos/a.b").status()).isEqualTo(404);
      assertThat(world.guest().get("/api/v1/videos/" + "a".repeat(65)).status()).isEqualTo(404);
    }

    @Test
    void tellsHowFarAVideoIs() {
      assertThat(ada.get(at(videos.draft("Soon")) + "/processing").text("/state"))
          .isEqualTo("draft");
    }

    @Test
    void answersHeadLikeGet() {
      assertThat(world.guest().head(at(videos.published("Holiday"))).status()).isEqualTo(200);
    }
  }

  @Nested
  class Listing {

    @Test
    void listsPublicVideosNewestFirst() {
      videos.published("One");
      videos.playable("Secret");
      videos.published("Two");

      assertThat(titles(world.guest().get("/api/v1/videos").json())).containsExactly("Two", "One");
      assertThat(titles(world.guest().get("/api/v1/videos?sort=trending").json())).hasSize(2);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
      for (int number = 1; number <= 5; number++) {
        videos.published("Video " + number);
      }

      List<String> read = new ArrayList<>();
      String next = "/api/v1/videos?limit=2";
      while (!next.isEmpty()) {
        JsonNode page = world.guest().get(next).json();
        assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
        read.addAll(titles(page));
        JsonNode cursor = page.path("nextCursor");
        next = cursor.isNull() ? "" : "/api/v1/videos?limit=2&cursor=" + cursor.asString();
      }

      assertThat(read).containsExactly("Video 5", "Video 4", "Video 3", "Video 2", "Video 1");
    }

    @Test
    void refusesWhatNoListGave() {
      for (String query : List.of("cursor=x", "cursor=!!", "limit=0", "limit=no", "sort=best")) {
        var refused = world.guest().get("/api/v1/videos?" + query);
        assertThat(refused.status()).as(query).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("invalid-fields");
      }
    }

    @Test
    void listsWhatAChannelShows() {
      videos.published("One");
      videos.playable("Secret");

      assertThat(titles(world.guest().get("/api/v1/channels/ada/videos").json()))
          .containsExactly("One");
      assertThat(world.guest().get("/api/v1/channels/eve/videos").json().path("items").isEmpty())
          .isTrue();
      assertThat(world.guest().get("/api/v1/channels/nobody/videos").status()).isEqualTo(404);
      assertThat(world.guest().get("/api/v1/channels/a/videos").status()).isEqualTo(404);
    }

    @Test
    void listsEverythingOfOnesOwnInTheStudio() {
      videos.published("One");
      videos.draft("Two");
      videos.failed("Three");

      assertThat(titles(ada.get("/api/v1/studio/videos").json()))
          .containsExactly("Three", "Two", "One");
      assertThat(titles(eve.get("/api/v1/studio/videos").json())).isEmpty();
      assertThat(world.guest().get("/api/v1/studio/videos").status()).isEqualTo(401);
    }

    private static List<String> titles(JsonNode page) {
      return page.path("items").findValuesAsString("title");
    }
  }

  @Nested
  class Changing {

    @Test
    void changesWhatIsNamedAndNothingElse() {
      String path = at(videos.playable("Holiday"));

      var changed = ada.patch(path, "{\"description\":\"By the sea.\",\"tags\":[\"sea\"]}");

      assertThat(changed.status()).isEqualTo(200);
      assertThat(changed.text("/title")).isEqualTo("Holiday");
      assertThat(changed.text("/description")).isEqualTo("By the sea.");
      assertThat(ada.get(path).text("/tags/0")).isEqualTo("sea");
    }

    @Test
    void publishesAndTakesBack() {
      String path = at(videos.playable("Holiday"));

      assertThat(ada.patch(path, "{\"visibility\":\"public\"}").text("/playback/hls"))
          .startsWith("/media/p/");
      assertThat(world.guest().get(path).status()).isEqualTo(200);
      ada.patch(path, "{\"visibility\":\"private\"}");
      assertThat(world.guest().get(path).status()).isEqualTo(404);
    }

    @Test
    void namesEveryFieldThatIsNotRight() {
      String path = at(videos.playable("Holiday"));

      var refused =
          ada.patch(
              path,
              """
              {"title":" ","tags":["%s"],"visibility":"secret"}"""
                  .formatted("a".repeat(41)));

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().path("fields").findValuesAsString("field"))
          .containsExactly("title", "tags", "visibility");
    }

    @Test
    void refusesToChangeNothing() {
      assertThat(ada.patch(at(videos.playable("Holiday")), "{}").code())
          .isEqualTo("invalid-request");
    }

    @Test
    void isTheOwners() {
      String hidden = at(videos.playable("Secret"));
      String seen = at(videos.published("Holiday"));

      assertThat(eve.patch(hidden, "{\"title\":\"Mine\"}").status()).isEqualTo(404);
      assertThat(eve.patch(seen, "{\"title\":\"Mine\"}").status()).isEqualTo(403);
      assertThat(world.guest().patch(seen, "{\"title\":\"Mine\"}").status()).isEqualTo(401);
      assertThat(eve.delete(seen).status()).isEqualTo(403);
      assertThat(eve.delete(hidden).status()).isEqualTo(404);
      assertThat(world.guest().delete(seen).status()).isEqualTo(401);
    }

    @Test
    void triesAVideoAgainOnceWhereTheFileWasKept() {
      String path = at(videos.givenUp("Holiday"));
      assertThat(ada.get(path).json().at("/problem/canRetry").asBoolean()).isTrue();
      assertThat(eve.post(path + "/retry", "").status()).isEqualTo(404);

      Reply again = ada.post(path + "/retry", "");

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.text("/state")).isEqualTo("processing");
      assertThat(ada.post(path + "/retry", "").text("/code")).isEqualTo("state-conflict");
    }

    @Test
    void triesNothingAgainWhereOnlyAnotherFileHelps() {
      String path = at(videos.failed("Notes"));

      assertThat(ada.get(path).json().at("/problem/canRetry").asBoolean()).isFalse();
      assertThat(ada.post(path + "/retry", "").status()).isEqualTo(409);
    }

    @Test
    void deletesForGood() {
      String path = at(videos.published("Holiday"));

      assertThat(ada.delete(path).status()).isEqualTo(204);
      assertThat(ada.get(path).status()).isEqualTo(404);
      assertThat(ada.delete(path).status()).isEqualTo(404);
    }

    @Test
    void deletesOnceForOneIntent() {
      Client intent = ada.with("Idempotency-Key", "delete-it");
      String path = at(videos.published("Holiday"));

      assertThat(intent.delete(path).status()).isEqualTo(204);
      assertThat(intent.delete(path).status()).isEqualTo(204);
    }
  }
}
