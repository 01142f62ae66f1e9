package origin.http.captions;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.domain.captions.CaptionFile;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.http.Client;
import origin.http.Client.Reply;
import origin.http.World;
import origin.http.publishing.TestVideos;
import origin.ports.captions.Findings;
import origin.ports.work.Job;

class CaptionsApiIT {

  private static final String SUB_RIP = "1\n00:00:01,000 --> 00:00:02,000\nHello & <i>hi</i>\n";

  private World world;
  private Client ada;
  private TestVideos videos;

  @BeforeEach
  void start() {
    world = new World();
    ada = world.somebody("ada");
    videos = new TestVideos(world, ada);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @AfterAll
  static void everyOperationWasTried() {
    assertThat(World.document().notExercised(Set.of("captions"))).isEmpty();
  }

  @Test
  void whatIsUploadedIsReadAsWebVtt() {
    Video video = videos.published("Spoken");

    Reply put = put(ada, video, "EN", SUB_RIP);

    assertThat(put.status()).isEqualTo(201);
    assertThat(put.text("/language")).isEqualTo("en");
    assertThat(put.text("/label")).isEqualTo("English");
    assertThat(put.text("/origin")).isEqualTo("uploaded");
    Reply read = world.guest().with("Accept", "text/vtt").get(at(video) + "/captions/en");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("Content-Type")).containsExactly("text/vtt; charset=utf-8");
    assertThat(read.answer().body())
        .isEqualTo("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello &amp; <i>hi</i>\n");
  }

  @Test
  void playersAreToldWhereItIs() {
    Video video = videos.published("Spoken");
    put(ada, video, "pt-br", SUB_RIP);

    Reply shown = world.guest().get(at(video));

    assertThat(shown.text("/playback/captions/0/language")).isEqualTo("pt-BR");
    assertThat(shown.text("/playback/captions/0/label")).isEqualTo("Portuguese (Brazil)");
    assertThat(shown.text("/playback/captions/0/src"))
        .matches("/media/p/[A-Za-z0-9_-]+/captions/[a-f][0-9a-f]{15}\\.vtt");
    assertThat(world.guest().get("/api/v1/videos").json().at("/items/0/playback/captions"))
        .hasSize(1);
    assertThat(world.jobs().waiting()).containsKey(new Job.ShowCaptions(video.id()));
  }

  @Test
  void othersInTheSameLanguageAreReplaced() {
    Video video = videos.playable("Spoken");
    put(ada, video, "en", SUB_RIP);

    Reply put = put(ada, video, "eng", "WEBVTT\n\n00:01.000 --> 00:02.000\nBetter\n");

    assertThat(put.status()).isEqualTo(200);
    assertThat(ada.get(at(video) + "/captions").json().path("items")).hasSize(1);
    assertThat(ada.get(at(video) + "/captions/en").answer().body()).contains("Better");
  }

  @Test
  void captionsMayComeBeforeTheVideoCanBePlayed() {
    Video video = videos.draft("Early");

    assertThat(put(ada, video, "en", SUB_RIP).status()).isEqualTo(201);
    assertThat(ada.get(at(video) + "/captions").text("/items/0/language")).isEqualTo("en");
  }

  @Test
  void anyEncodingIsUnderstood() {
    Video video = videos.playable("Spoken");
    byte[] file = ("\uFEFF" + SUB_RIP.replace("Hello", "Été")).getBytes(UTF_16LE);

    Reply put = ada.send("PUT", at(video) + "/captions/fr", BodyPublishers.ofByteArray(file));

    assertThat(put.status()).isEqualTo(201);
    assertThat(ada.get(at(video) + "/captions/fr").answer().body()).contains("Été");
  }

  @Test
  void whatIsWrongWithAFileIsToldWithItsLine() {
    Video video = videos.playable("Spoken");

    Reply text = put(ada, video, "en", "Hello");
    Reply line = put(ada, video, "en", SUB_RIP + "\n00:00:05,000 --> 00:00:04,000\nx\n");

    assertThat(text.status()).isEqualTo(422);
    assertThat(text.code()).isEqualTo("captions-unreadable");
    assertThat(text.text("/detail")).isEqualTo("This is neither SRT, WebVTT nor ASS text.");
    assertThat(line.text("/detail")).isEqualTo("Line 5: this cue ends before it begins.");
    assertThat(ada.get(at(video) + "/captions").json().path("items")).isEmpty();
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    Video video = videos.playable("Spoken");

    Reply put = put(ada, video, "en", "x".repeat(CaptionFile.LARGEST + 1));

    assertThat(put.status()).isEqualTo(413);
    assertThat(put.code()).isEqualTo("too-large");
  }

  @Test
  void aLanguageIsATag() {
    Reply put = put(ada, videos.playable("Spoken"), "english", SUB_RIP);

    assertThat(put.status()).isEqualTo(400);
    assertThat(put.text("/fields/0/field")).isEqualTo("language");
  }

  @Test
  void onlyWhoMayChangeTheVideoMayChangeItsCaptions() {
    Video open = videos.published("Open");
    Video secret = videos.playable("Secret");
    put(ada, open, "en", SUB_RIP);
    put(ada, secret, "en", SUB_RIP);
    Client eve = world.somebody("eve");

    assertThat(put(eve, open, "en", SUB_RIP).status()).isEqualTo(403);
    assertThat(eve.delete(at(open) + "/captions/en").status()).isEqualTo(403);
    assertThat(put(eve, secret, "en", SUB_RIP).status()).isEqualTo(404);
    assertThat(eve.delete(at(secret) + "/captions/en").status()).isEqualTo(404);
    assertThat(eve.get(at(secret) + "/captions").status()).isEqualTo(404);
    assertThat(eve.get(at(secret) + "/captions/en").status()).isEqualTo(404);
    assertThat(eve.get(at(secret) + "/chapters.vtt").status()).isEqualTo(404);
    assertThat(put(world.guest(), open, "en", SUB_RIP).status()).isEqualTo(401);
    assertThat(ada.get(at(open) + "/captions/en").status()).isEqualTo(200);
  }

  @Test
  void whatIsRemovedIsGone() {
    Video video = videos.published("Spoken");
    put(ada, video, "en", SUB_RIP);

    assertThat(ada.delete(at(video) + "/captions/en").status()).isEqualTo(204);

    assertThat(ada.delete(at(video) + "/captions/en").status()).isEqualTo(404);
    assertThat(ada.get(at(video) + "/captions/en").status()).isEqualTo(404);
    assertThat(ada.get(at(video)).json().at("/playback/captions")).isEmpty();
  }

  @Test
  void captionsOfTheFileThatAreNoTextAreNamed() {
    Video video = videos.playable("Disc");
    found(video, Chapters.NONE);

    Reply listed = ada.get(at(video) + "/captions");

    assertThat(listed.text("/unusable/0/language")).isEqualTo("de");
    assertThat(listed.text("/unusable/0/format")).isEqualTo("dvd_subtitle");
  }

  @Test
  void whatTheDescriptionTellsGoesBeforeTheChaptersOfTheFile() {
    Video video = videos.published("Parts");
    found(
        video,
        new Chapters(
            List.of(
                chapter(0, "File: one"),
                chapter(30, "File: two"),
                chapter(100, "Behind the end"))));

    assertThat(world.guest().get(at(video)).json().path("chapters")).hasSize(2);
    assertThat(world.guest().get(at(video)).text("/chapters/1/title")).isEqualTo("File: two");
    assertThat(world.guest().get(at(video)).json().at("/chapters/1/startMs").asInt())
        .isEqualTo(30_000);

    ada.patch(at(video), "{\"description\":\"0:00 Intro\\n0:10 Middle\\n0:20 End\"}");

    assertThat(world.guest().get(at(video)).json().path("chapters")).hasSize(3);
    Reply track = world.guest().get(at(video) + "/chapters.vtt");
    assertThat(track.header("Content-Type")).containsExactly("text/vtt; charset=utf-8");
    assertThat(track.answer().body())
        .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:10.000\nIntro\n")
        .endsWith("00:00:20.000 --> 00:01:01.500\nEnd\n");
  }

  @Test
  void aVideoWithoutChaptersHasNoTrackOfThem() {
    assertThat(ada.get(at(videos.playable("Whole")) + "/chapters.vtt").status()).isEqualTo(404);
    assertThat(ada.get(at(videos.draft("Early")) + "/chapters.vtt").status()).isEqualTo(404);
  }

  private void found(Video video, Chapters chapters) {
    world
        .embeddedTexts()
        .add(
            video.id(),
            new Findings(
                chapters, List.of(new UnusableTrack(new LanguageTag("de"), "dvd_subtitle"))));
  }

  private static Chapter chapter(long second, String title) {
    return new Chapter(Duration.ofSeconds(second), new Title(title));
  }

  private static Reply put(Client client, Video video, String language, String file) {
    return client.send("PUT", at(video) + "/captions/" + language, BodyPublishers.ofString(file));
  }

  private static String at(Video video) {
    return "/api/v1/videos/" + video.id().value();
  }
}
