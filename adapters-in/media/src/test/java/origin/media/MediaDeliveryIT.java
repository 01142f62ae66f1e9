package origin.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import origin.api.ApiDocument;
import origin.domain.accounts.ClientAddress;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.Cue;
import origin.domain.captions.Cues;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.Words;
import origin.domain.channels.ChannelId;
import origin.domain.playback.HlsMaster;
import origin.domain.playback.MakingAllowance;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.memory.playback.InMemoryMediaTokens;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.publishing.InMemoryVideos;
import origin.memory.timeline.InMemorySourceFiles;
import origin.memory.timeline.ScriptedProber;
import origin.memory.transcoding.InMemoryMedia;
import origin.memory.transcoding.InMemoryRunLeases;
import origin.memory.transcoding.ScriptedTranscoder;
import origin.memory.work.InMemoryIds;
import origin.memory.work.InMemoryJobs;
import origin.memory.work.InMemoryTransactions;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.SegmentName;
import origin.usecases.playback.Playback;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.transcoding.PlanSource;
import origin.usecases.transcoding.Transcoding;

/// Delivery from a real server, over use cases and adapters in memory.
class MediaDeliveryIT {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final String PUBLIC = "/media/p/spell-spell-spell/";
  private static final int AT_MOST = 3;
  private static final int MOST_MADE = 100;
  private static final ApiDocument DOCUMENT = new ApiDocument();

  private final InMemoryMedia media = new InMemoryMedia();
  private final InMemoryPublicSpells spells = new InMemoryPublicSpells();
  private final InMemoryMediaTokens tokens = new InMemoryMediaTokens(InstantSource.fixed(NOW));
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryVideos videos = new InMemoryVideos(transactions);
  private final InMemorySourceFiles sources = new InMemorySourceFiles();
  private final ScriptedTranscoder transcoder = new ScriptedTranscoder();
  private final Transcoding transcoding =
      new Transcoding(
          new Transcoding.Needs(
              new ScriptedProber(),
              transcoder,
              transcoder,
              media.plans(),
              media.segments(),
              media.pictures(),
              media.lostRenditions(),
              media.extents(),
              new InMemoryRunLeases(transactions),
              new InMemoryJobs(transactions, InstantSource.system()),
              transactions,
              new InMemoryIds(),
              InstantSource.system(),
              MakingPolicy.ON_DEMAND,
              new Transcoding.OnDemand(AT_MOST, Duration.ofSeconds(30)),
              4));
  private final Playback playback =
      new Playback(
          new Playback.Needs(
              spells,
              tokens,
              media.segments(),
              media.pictures(),
              media.captions(),
              videos,
              sources,
              transcoding.findPlan(),
              _ -> {},
              new MakingAllowance(MOST_MADE, Duration.ofHours(1)),
              InstantSource.fixed(NOW)));
  private final Served served =
      new Served(playback.findMedia(), playback.claimMaking(), transcoding.serveSegment());
  private final HttpClient client = Served.client(HttpClient.Version.HTTP_1_1);
  private final Plan plan = publish();
  private final Rendition small = plan.video().getFirst();

  @AfterAll
  static void everythingDescribedWasAskedFor() {
    assertThat(DOCUMENT.notExercised(Set.of("delivery"))).isEmpty();
  }

  @AfterEach
  void stop() {
    client.close();
    served.close();
  }

  @Test
  void aPlayerFindsEverythingFromTheMasterPlaylistOn() throws Exception {
    HttpResponse<byte[]> master = get(PUBLIC + "master.m3u8");

    assertThat(master.statusCode()).isEqualTo(200);
    assertThat(text(master)).isEqualTo(HlsMaster.of(plan, List.of()));
    for (String playlist : named(text(master))) {
      String folder = PUBLIC + playlist.substring(0, playlist.indexOf('/') + 1);
      HttpResponse<byte[]> listed = get(PUBLIC + playlist);
      assertThat(listed.statusCode()).isEqualTo(200);
      assertThat(get(folder + "init.mp4").statusCode()).isEqualTo(200);
      for (String segment : named(text(listed))) {
        assertThat(get(folder + segment).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void everythingHasItsType() throws Exception {
    media
        .pictures()
        .put(plan.id(), new PictureName.Sheet(0), new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8}));
    media
        .pictures()
        .put(
            plan.id(),
            new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE),
            new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8}));

    assertThat(type(PUBLIC + "master.m3u8")).isEqualTo("application/vnd.apple.mpegurl");
    assertThat(type(playlist())).isEqualTo("application/vnd.apple.mpegurl");
    assertThat(type(PUBLIC + "manifest.mpd")).isEqualTo("application/dash+xml");
    assertThat(type(PUBLIC + "poster-1-1280.jpg")).isEqualTo("image/jpeg");
    assertThat(type(PUBLIC + "storyboard.vtt")).isEqualTo("text/vtt");
    assertThat(type(PUBLIC + "storyboard-0.jpg")).isEqualTo("image/jpeg");
    assertThat(type(PUBLIC + small.name() + "/init.mp4")).isEqualTo("video/mp4");
    assertThat(type(PUBLIC + plan.audio().getFirst().name() + "/init.mp4")).isEqualTo("audio/mp4");
    assertThat(type(segment(0))).isEqualTo("video/mp4");
    String sound = PUBLIC + plan.audio().getFirst().name() + "/0.m4s";
    assertThat(type(sound)).as("made for whoever asked").isEqualTo("audio/mp4");
    assertThat(type(sound)).as("stored").isEqualTo("audio/mp4");
    assertThat(get(segment(0)).headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void publicMediaMayBeKeptByEverybodyAndPlaylistsShortly() throws Exception {
    assertThat(caching(segment(0))).isEqualTo("public, max-age=31536000, immutable");
    assertThat(caching(PUBLIC + small.name() + "/init.mp4"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(caching(PUBLIC + "master.m3u8")).isEqualTo("public, max-age=5");
    assertThat(caching(PUBLIC + "manifest.mpd")).isEqualTo("public, max-age=5");
    assertThat(caching(playlist())).isEqualTo("public, max-age=60");
  }

  @Test
  void captionsAreNamedByTheirContentAndGoneWhenTheyAreTakenBack() throws Exception {
    var cues = new Cues(List.of(new Cue(0, 2_000, Words.plain("Hello"))));
    var caption = new Caption(new LanguageTag("en"), Origin.UPLOADED, cues);
    String name = PUBLIC + "captions/" + caption.track().name().value();
    media.captions().show(plan.id(), List.of(caption));

    assertThat(text(get(PUBLIC + "master.m3u8"))).contains("TYPE=SUBTITLES");
    assertThat(text(get(name + ".m3u8"))).contains(caption.track().name().value() + ".vtt");
    assertThat(caching(name + ".m3u8")).isEqualTo("public, max-age=60");
    assertThat(text(get(name + ".vtt"))).isEqualTo(caption.text());
    assertThat(type(name + ".vtt")).isEqualTo("text/vtt; charset=utf-8");
    assertThat(caching(name + ".vtt")).isEqualTo("public, max-age=31536000, immutable");

    media.captions().show(plan.id(), List.of());

    assertThat(get(name + ".m3u8").statusCode()).isEqualTo(404);
    assertThat(get(name + ".vtt").statusCode()).isEqualTo(404);
  }

  @Test
  void anOriginalIsSavedUnderItsTitleAndNeverShown() throws Exception {
    byte[] film = "....ftypisom <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    sources.store(plan.source(), film);
    refused(get(PUBLIC + "original"), 404, "not-found");
    videos.keep(playable("Ärger/\"näher\"", Downloads.ALLOWED));

    HttpResponse<byte[]> file = get(PUBLIC + "original");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(film);
    assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(file.headers().firstValue("Cache-Control")).contains("public, no-cache");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"_rger n_her.mp4\";"
                + " filename*=UTF-8''%C3%84rger%20n%C3%A4her.mp4");
  }

  @Test
  void anOriginalIsSentInPartsAndNotTwiceAndItsLengthIsTold() throws Exception {
    sources.store(plan.source(), new byte[1000]);
    videos.keep(playable("Film", Downloads.ALLOWED));

    HttpResponse<byte[]> head =
        send(request(PUBLIC + "original").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("Content-Length")).contains("1000");
    String tag = head.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> rest =
        send(request(PUBLIC + "original").header("Range", "bytes=900-").header("If-Range", tag));
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).hasSize(100);
    assertThat(send(request(PUBLIC + "original").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);

    videos.keep(playable("Film", Downloads.FORBIDDEN));
    refused(get(PUBLIC + "original"), 404, "not-found");
    refused(get(signed(NOW.plusSeconds(60)) + "original"), 404, "not-found");
  }

  private Video playable(String title, Downloads downloads) {
    var card =
        new Card(
            new VideoId("video"),
            new ChannelId("channel"),
            Details.titled(new Title(title)),
            Publication.wished(Visibility.PUBLIC),
            NOW);
    return new Video.Playable(card, plan.source(), plan.id(), Duration.ofSeconds(40))
        .letDownload(downloads);
  }

  @Test
  void mediaUnderATokenIsKeptByTheBrowserAlone() throws Exception {
    String signed = signed(NOW.plusSeconds(60));

    assertThat(caching(signed + small.name() + "/0.m4s"))
        .isEqualTo("private, max-age=31536000, immutable");
    assertThat(caching(signed + "master.m3u8")).isEqualTo("private, max-age=5");
  }

  @Test
  void anEndedTokenIsRefusedAndAForgedOneFindsNothing() throws Exception {
    refused(get(signed(NOW) + "master.m3u8"), 403, "token-expired");
    refused(get("/media/s/never-issued-by-anybody/master.m3u8"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media",
        "/media/",
        "/media/p/spell-spell-spell",
        "/media/p/spell-spell-spell/",
        "/media/p/spell-spell-spell/other.m3u8",
        "/media/p/spell-spell-spell/poster-1-1280.jpg",
        "/media/p/spell-spell-spell/0123456789abcdef/0.m4s",
        "/media/p/spell-spell-spell/%2e%2e/master.m3u8",
        "/media/p/other-other-other/master.m3u8"
      })
  void otherAddressesLeadNowhere(String path) throws Exception {
    refused(get(path), 404, "not-found");
  }

  @Test
  void segmentsBeyondTheEndAreNotThere() throws Exception {
    refused(get(segment(10)), 404, "not-found");
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void mediaCanOnlyBeRead() throws Exception {
    HttpResponse<byte[]> response =
        send(request(segment(0)).POST(HttpRequest.BodyPublishers.ofString("x")));

    refused(response, 405, "method-not-allowed");
    assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @EnumSource
  void aPartIsSentOfWhatIsAskedInPart(HttpClient.Version version) throws Exception {
    byte[] whole = store(0, 1000);
    try (HttpClient other = Served.client(version)) {
      HttpResponse<byte[]> part =
          other.send(
              request(segment(0)).header("Range", "bytes=100-199").build(),
              HttpResponse.BodyHandlers.ofByteArray());

      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 100, 200));
      assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/1000");
      assertThat(part.headers().firstValue("Content-Length")).contains("100");
    }
  }

  @Test
  void aRangeBehindTheEndIsRefusedWithTheLength() throws Exception {
    store(0, 1000);

    HttpResponse<byte[]> response = send(request(segment(0)).header("Range", "bytes=1000-"));

    refused(response, 416, "range-not-satisfiable");
    assertThat(response.headers().firstValue("Content-Range")).contains("bytes */1000");
  }

  @Test
  void aPartOfSomethingElseIsNotMixedIn() throws Exception {
    byte[] whole = store(0, 1000);
    String tag = tag(segment(0));

    HttpResponse<byte[]> same =
        send(request(segment(0)).header("Range", "bytes=0-9").header("If-Range", tag));
    HttpResponse<byte[]> changed =
        send(request(segment(0)).header("Range", "bytes=0-9").header("If-Range", "\"other\""));

    assertThat(same.statusCode()).isEqualTo(206);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo(whole);
  }

  @ParameterizedTest
  @EnumSource
  void whoHasItAlreadyIsSentNothing(HttpClient.Version version) throws Exception {
    store(0, 1000);
    String tag = tag(segment(0));
    try (HttpClient other = Served.client(version)) {
      HttpResponse<byte[]> response =
          other.send(
              request(segment(0)).header("If-None-Match", "\"x\", " + tag).build(),
              HttpResponse.BodyHandlers.ofByteArray());

      assertThat(response.statusCode()).isEqualTo(304);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValue("ETag")).contains(tag);
      assertThat(response.headers().firstValue("Cache-Control"))
          .contains("public, max-age=31536000, immutable");
    }
    assertThat(send(request(segment(0)).header("If-None-Match", "\"x\"")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void aHeadTellsWhatAGetWouldAndTheConnectionGoesOn(HttpClient.Version version) throws Exception {
    store(0, 1000);
    try (HttpClient other = Served.client(version)) {
      for (int again = 0; again < 3; again++) {
        HttpResponse<byte[]> head =
            other.send(request(segment(0)).HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
        HttpResponse<byte[]> got =
            other.send(request(segment(0)).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Length", "Content-Type", "ETag", "Cache-Control")) {
          assertThat(head.headers().firstValue(header))
              .as(header)
              .isPresent()
              .isEqualTo(got.headers().firstValue(header));
        }
      }
      assertThat(
              other
                  .send(
                      request("/media/p/nobody-nobody-nobody/master.m3u8").HEAD().build(),
                      HttpResponse.BodyHandlers.ofByteArray())
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aHeadHasNothingMade() throws Exception {
    HttpResponse<byte[]> head = send(request(segment(0)).HEAD());

    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(head.headers().firstValue("Retry-After")).isPresent();
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void aHeadIsToldOfTheWholeWhateverPartItNames() throws Exception {
    store(0, 1000);

    HttpResponse<byte[]> head = send(request(segment(0)).HEAD().header("Range", "bytes=0-9"));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Length")).contains("1000");
  }

  @Test
  void anAddressThatHasHadTooMuchMadeIsToldWhenToComeBack() throws Exception {
    overdraw("10.0.0.1");

    HttpResponse<byte[]> refused = send(from("10.0.0.1", segment(0)));

    refused(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(3600);
    assertThat(transcoder.calls()).isEmpty();
    assertThat(send(from("10.0.0.2", segment(0))).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsStoredIsSentToWhoeverHadTooMuchMade() throws Exception {
    store(0, 1000);
    overdraw("10.0.0.1");

    assertThat(send(from("10.0.0.1", segment(0))).statusCode()).isEqualTo(200);
    assertThat(send(from("10.0.0.1", PUBLIC + "master.m3u8")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsStoredIsNotCharged() throws Exception {
    store(0, 1000);
    for (int again = 0; again < 2 * MOST_MADE; again++) {
      send(from("10.0.0.1", segment(0)));
    }

    assertThat(send(from("10.0.0.1", segment(1))).statusCode()).isEqualTo(200);
  }

  private void overdraw(String address) {
    for (int making = 0; making < MOST_MADE; making++) {
      playback.claimMaking().claim(new ClientAddress(address));
    }
  }

  private HttpRequest.Builder from(String address, String path) {
    return request(path).header("Test-Address", address);
  }

  @Test
  void playersOnOtherSitesMayReadEverythingRefusalsToo() throws Exception {
    for (String path : List.of(segment(0), PUBLIC + "master.m3u8", PUBLIC + "nothing")) {
      HttpResponse<byte[]> response =
          send(request(path).header("Origin", "https://elsewhere.example"));
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(response.headers().firstValue("Access-Control-Expose-Headers"))
          .hasValueSatisfying(exposed -> assertThat(exposed).contains("Content-Range", "ETag"));
    }
  }

  @Test
  void aBrowserThatAsksBeforeItFetchesIsAllowedTo() throws Exception {
    HttpResponse<byte[]> response =
        send(
            request(segment(0))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "range"));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValueSatisfying(allowed -> assertThat(allowed).contains("Range"));
    assertThat(transcoder.calls()).isEmpty();
  }

  @Test
  void aHundredWhoFetchOneMissingSegmentAtOnceShareOneMaking() {
    var held = new CountDownLatch(1);
    transcoder.beforeEach(_ -> await(held));

    List<CompletableFuture<HttpResponse<byte[]>>> fetches =
        IntStream.range(0, 100)
            .mapToObj(
                _ ->
                    client.sendAsync(
                        request(segment(3)).build(), HttpResponse.BodyHandlers.ofByteArray()))
            .toList();
    held.countDown();

    assertThat(fetches.stream().map(CompletableFuture::join))
        .allSatisfy(
            response -> {
              assertThat(response.statusCode()).isEqualTo(200);
              assertThat(response.body()).isEqualTo(ScriptedTranscoder.bytesOf(small.name(), 3));
            });
    assertThat(transcoder.calls()).hasSize(1);
  }

  @Test
  void whoFindsTheQueueFullIsToldWhenToComeBack() throws Exception {
    var held = new CountDownLatch(1);
    var begun = new Semaphore(0);
    transcoder.beforeEach(
        _ -> {
          begun.release();
          await(held);
        });
    List<CompletableFuture<HttpResponse<byte[]>>> waiting =
        IntStream.range(0, AT_MOST)
            .mapToObj(
                index ->
                    client.sendAsync(
                        request(segment(index)).build(), HttpResponse.BodyHandlers.ofByteArray()))
            .toList();
    begun.acquire(AT_MOST);

    HttpResponse<byte[]> refused = get(segment(AT_MOST));

    refused(refused, 503, "unavailable");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    held.countDown();
    assertThat(waiting.stream().map(CompletableFuture::join))
        .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200));
    assertThat(get(segment(AT_MOST)).statusCode()).isEqualTo(200);
  }

  private Plan publish() {
    var planned =
        (PlanSource.Outcome.Planned) transcoding.planSource().plan(new SourceId("source"));
    spells.open(new Spell("spell-spell-spell"), planned.plan().id());
    return planned.plan();
  }

  private byte[] store(int index, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = PatternContent.at(i);
    }
    media.segments().put(new SegmentName(plan.id(), small.name(), index), ByteBuffer.wrap(bytes));
    return bytes;
  }

  private String segment(int index) {
    return PUBLIC + small.name() + "/" + index + ".m4s";
  }

  private String playlist() {
    return PUBLIC + small.name() + "/index.m3u8";
  }

  private String signed(Instant until) {
    return "/media/s/" + tokens.issue(new VideoId("video"), plan.id(), until).value() + "/";
  }

  private static List<String> named(String playlist) {
    Stream<String> plain = playlist.lines().filter(line -> !line.startsWith("#"));
    return plain.toList();
  }

  private String type(String path) throws Exception {
    return get(path).headers().firstValue("Content-Type").orElseThrow();
  }

  private String caching(String path) throws Exception {
    return get(path).headers().firstValue("Cache-Control").orElseThrow();
  }

  private String tag(String path) throws Exception {
    return get(path).headers().firstValue("ETag").orElseThrow();
  }

  private static void refused(HttpResponse<byte[]> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(text(response)).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(served.at(path));
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    DOCUMENT.judgeBytes(response);
    return response;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
