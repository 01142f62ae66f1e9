package origin.http.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Size;
import origin.domain.transcoding.InitSegment;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.http.Client;
import origin.http.Draining;
import origin.http.World;
import origin.usecases.publishing.FollowProcessing;
import origin.usecases.publishing.FollowProcessing.Outcome.Followed;
import origin.usecases.transcoding.MeasureProgress;
import origin.usecases.transcoding.MeasureProgress.Stored;

class ProcessingApiIT {

  private final Draining draining = new Draining();
  private final Deque<FollowProcessing.Outcome> script = new ArrayDeque<>();
  private final CountDownLatch looked = new CountDownLatch(1);

  private World world;
  private TestVideos videos;

  @BeforeEach
  void start() {
    world = new World(this::next, draining);
    Client ada = world.somebody("ada");
    videos = new TestVideos(world, ada);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void tellsHowFarAVideoIs() {
    play(followed(videos.playable("Holiday"), 2, 10));

    var progress = world.guest().get("/api/v1/videos/v/processing");

    assertThat(progress.text("/state")).isEqualTo("playable");
    assertThat(progress.json().path("fraction").asDouble()).isEqualTo(0.2);
    assertThat(progress.text("/sentence")).isEqualTo("Playable. Making 720p.");
    assertThat(progress.text("/renditions/0/name")).isEqualTo("720p");
    assertThat(progress.text("/renditions/0/kind")).isEqualTo("video");
  }

  @Test
  void tellsOfEveryState() {
    List<Video> states =
        List.of(
            videos.draft("Draft"),
            videos.draft("Uploading").begin(),
            videos.processing("Processing"),
            videos.failed("Failed"),
            videos.lostARung("Ready"));
    for (Video video : states) {
      play(new Followed(video, Optional.empty()));
      assertThat(world.guest().get("/api/v1/videos/v/processing").text("/state"))
          .isEqualTo(video.card().details().title().value().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void tellsNobodyWhoMayNotSeeTheVideo() {
    play(new FollowProcessing.Outcome.NotFound());

    assertThat(world.guest().get("/api/v1/videos/v/processing").status()).isEqualTo(404);
  }

  @Test
  void tellsEveryChangeUntilTheVideoIsReady() {
    Video.Playable video = videos.playable("Holiday");
    play(
        followed(video, 2, 10),
        followed(video, 2, 10),
        followed(video, 7, 10),
        followed(video.complete(), 10, 10));

    var stream = events().get("/api/v1/videos/v/processing");

    assertThat(stream.header("Content-Type")).containsExactly("text/event-stream");
    assertThat(stream.answer().body().lines().filter(line -> line.startsWith("data: ")))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"state\":\"ready\"");
    assertThat(stream.answer().body()).startsWith("event: processing\ndata: {");
  }

  @Test
  void stopsTellingWhoeverMayNoLongerSeeTheVideo() {
    play(followed(videos.playable("Holiday"), 2, 10), new FollowProcessing.Outcome.NotFound());

    var stream = events().get("/api/v1/videos/v/processing");

    assertThat(stream.answer().body().lines().filter(line -> line.startsWith("data: "))).hasSize(1);
  }

  @Test
  void stopsTellingWhenTheNodeGoesAway() throws Exception {
    play(followed(videos.playable("Holiday"), 2, 10));

    var stream = CompletableFuture.supplyAsync(() -> events().get("/api/v1/videos/v/processing"));
    looked.await();
    draining.begin();

    assertThat(stream.get().status()).isEqualTo(200);
  }

  @Test
  void letsNobodyTakeAllPlaces() {
    Video.Playable video = videos.playable("Holiday");
    play(followed(video, 2, 10));
    try (HttpClient many = HttpClient.newHttpClient()) {
      for (int follower = 0; follower < 8; follower++) {
        assertThat(follow(many).statusCode()).isEqualTo(200);
      }

      assertThat(events().get("/api/v1/videos/v/processing").status()).isEqualTo(429);

      play(followed(video.complete(), 10, 10));
      Client bob = world.somebody("bob").with("Accept", "text/event-stream");
      assertThat(bob.get("/api/v1/videos/v/processing").status()).isEqualTo(200);
      many.shutdownNow();
    }
  }

  @Test
  void sendsWhoeverHasFollowedForAWhileToComeAgain() {
    var briefly =
        new ProcessingRoutes(this::next, new Progress(_ -> 0), draining, Duration.ofMillis(1));
    try (World shortOfPatience = World.followedBy(briefly)) {
      play(followed(videos.playable("Holiday"), 2, 10));

      var stream =
          shortOfPatience
              .guest()
              .with("Accept", "text/event-stream")
              .get("/api/v1/videos/v/processing");

      assertThat(stream.answer().body().lines().filter(line -> line.startsWith("data: ")))
          .hasSize(1);
    }
  }

  @Test
  void tellsHeadThatItWouldBeEventsAndNoMore() throws Exception {
    play(followed(videos.playable("Holiday"), 2, 10));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> head =
          client.send(
              events(HttpRequest.newBuilder().HEAD()), HttpResponse.BodyHandlers.ofString());

      assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(head.body()).isEmpty();
    }
  }

  /// Begins to follow as a guest, and leaves it at that.
  private HttpResponse<InputStream> follow(HttpClient client) {
    return client
        .sendAsync(events(HttpRequest.newBuilder()), HttpResponse.BodyHandlers.ofInputStream())
        .join();
  }

  private HttpRequest events(HttpRequest.Builder request) {
    return request
        .uri(
            URI.create("http://127.0.0.1:" + world.server().port() + "/api/v1/videos/v/processing"))
        .header("Accept", "text/event-stream")
        .build();
  }

  private Client events() {
    return world.guest().with("Accept", "text/event-stream");
  }

  /// What comes of looking, one after the other; the last one stays.
  private synchronized void play(FollowProcessing.Outcome... outcomes) {
    script.clear();
    script.addAll(Arrays.asList(outcomes));
  }

  private synchronized FollowProcessing.Outcome next(Actor actor, VideoId video) {
    looked.countDown();
    return script.size() > 1 ? script.remove() : script.element();
  }

  private static Followed followed(Video video, int stored, int total) {
    Rendition rendition =
        new Rendition(
            new Recipe.CopiedVideo(new Size(1280, 720), new FrameRate(30, 1), 30_000),
            "avc1.64001f",
            new InitSegment(new byte[] {1}),
            2_000_000,
            1_000_000);
    return new Followed(
        video,
        Optional.of(
            new MeasureProgress.Progress(
                List.of(new Stored(rendition, stored, total, false, false)))));
  }
}
