package origin.http.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.upload.UploadId;
import origin.http.Client;
import origin.http.Client.Reply;
import origin.http.World;
import origin.ports.work.Job;

class UploadsApiIT {
  private static final String UPLOADS = "/api/v1/uploads";

  private static World world;
  private static Client ada;
  private static Client grace;

  @BeforeAll
  static void start() {
    world = new World();
    ada = tus(world.somebody("ada"));
    grace = tus(world.somebody("grace"));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void tellsWhatItCanDo() {
    Reply told = world.guest().send("OPTIONS", UPLOADS, BodyPublishers.noBody());

    assertThat(told.status()).isEqualTo(204);
    assertThat(told.header("Tus-Version")).containsExactly("1.0.0");
    assertThat(told.header("Tus-Resumable")).containsExactly("1.0.0");
    assertThat(told.header("Tus-Extension").getFirst().split(","))
        .containsExactlyInAnyOrder(
            "creation",
            "creation-with-upload",
            "checksum",
            "expiration",
            "termination",
            "concatenation");
    assertThat(told.header("Tus-Max-Size")).containsExactly("" + World.LARGEST_UPLOAD);
    assertThat(told.header("Tus-Checksum-Algorithm").getFirst()).contains("sha1");
  }

  @Test
  void tellsEverybodyTheLimits() {
    for (Client client : List.of(world.guest(), ada)) {
      Reply limits = client.get("/api/v1/limits");
      assertThat(limits.status()).isEqualTo(200);
      assertThat(limits.json().at("/maxUploadBytes").asLong()).isEqualTo(World.LARGEST_UPLOAD);
      assertThat(limits.json().at("/freeBytes").asLong()).isPositive();
    }
  }

  @Test
  void aVideoExistsAsADraftFromCreationOn() {
    Reply created =
        create(
            10,
            metadata("filename", "holiday.mp4", "visibility", "unlisted", "description", "Sea"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Upload-Expires").getFirst()).endsWith("GMT");
    assertThat(video(created)).isInstanceOf(Video.Draft.class);
    assertThat(video(created).card().details().title().value()).isEqualTo("holiday");
    assertThat(video(created).card().publication().visibility()).isEqualTo(Visibility.UNLISTED);
  }

  @Test
  void aFileArrivesInPartsAndItsVideoIsProcessed() {
    byte[] file = file(300_000);
    Reply created = create(file.length, metadata("title", "Parts"));

    Reply first = patch(created, 0, cut(file, 0, 100_000));
    assertThat(first.status()).isEqualTo(204);
    assertThat(first.header("Upload-Offset")).containsExactly("100000");
    assertThat(first.header("Upload-Expires")).hasSize(1);
    assertThat(video(created)).isInstanceOf(Video.Uploading.class);

    Reply told = ada.head(place(created));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.header("Upload-Offset")).containsExactly("100000");
    assertThat(told.header("Upload-Length")).containsExactly("300000");
    assertThat(told.header("Upload-Metadata")).containsExactly(metadata("title", "Parts"));
    assertThat(told.header("Cache-Control")).containsExactly("no-store");
    assertThat(told.header("Origin-Video")).isEqualTo(created.header("Origin-Video"));

    Reply last = patch(created, 100_000, cut(file, 100_000, 300_000));
    assertThat(last.status()).isEqualTo(204);
    assertThat(last.header("Upload-Offset")).containsExactly("300000");
    assertThat(last.header("Upload-Expires")).isEmpty();
    assertThat(world.uploadBytes().content(id(created))).isEqualTo(file);
    assertThat(video(created)).isInstanceOf(Video.Processing.class);
    assertThat(world.jobs().waiting())
        .containsKeys(
            new Job.PlanVideo(videoId(created)), new Job.DigestSource(id(created).source()));
  }

  @Test
  void theWholeFileIsReadAgainOnlyWhenNobodyWaitsToWatchIt() {
    Reply created = create(3, metadata("title", "Soon"));
    patch(created, 0, "abc".getBytes(StandardCharsets.US_ASCII));

    var waiting = world.jobs().waiting();
    assertThat(waiting.get(new Job.DigestSource(id(created).source())))
        .isAfter(waiting.get(new Job.PlanVideo(videoId(created))));
  }

  @Test
  void aDescriptionOfFiveThousandCharactersInAnyScriptFitsTheHeaders() {
    Reply created = create(3, metadata("title", "長い", "description", "長".repeat(5_000)));

    assertThat(created.status()).isEqualTo(201);
    assertThat(video(created).card().details().description().value()).hasSize(5_000);
  }

  @Test
  void theLastPartSentTwiceHasItsEffectOnce() {
    Reply created = create(3, metadata("title", "Twice"));
    patch(created, 0, "abc".getBytes(StandardCharsets.US_ASCII));

    Reply again = patch(created, 3, new byte[0]);
    assertThat(again.status()).isEqualTo(204);
    assertThat(again.header("Upload-Offset")).containsExactly("3");
    assertThat(patch(created, 0, "abc".getBytes(StandardCharsets.US_ASCII)).code())
        .isEqualTo("offset-mismatch");
  }

  @Test
  void creationMayBringTheFirstPartOrAll() {
    byte[] file = file(1_000);
    Client creating =
        ada.with("Upload-Length", "1000")
            .with("Upload-Metadata", metadata("title", "At once"))
            .with("Content-Type", Tus.PART_TYPE);

    Reply part = creating.send("POST", UPLOADS, BodyPublishers.ofByteArray(cut(file, 0, 400)));
    assertThat(part.status()).isEqualTo(201);
    assertThat(part.header("Upload-Offset")).containsExactly("400");

    Reply all = creating.send("POST", UPLOADS, BodyPublishers.ofByteArray(file));
    assertThat(all.header("Upload-Offset")).containsExactly("1000");
    assertThat(video(all)).isInstanceOf(Video.Processing.class);
  }

  @Test
  void theSameCreationTwiceIsOneUpload() {
    Client once =
        ada.with("Upload-Length", "10")
            .with("Upload-Metadata", metadata("title", "Once"))
            .with("Idempotency-Key", "once");

    Reply first = once.post(UPLOADS);
    Reply second = once.post(UPLOADS);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Origin-Video")).isEqualTo(first.header("Origin-Video"));
  }

  @Test
  void theSameCreationWithItsPartIsAnsweredWithWhatIsHeld() {
    Client once = ada.with("Idempotency-Key", "with-part").with("Content-Type", Tus.PART_TYPE);
    byte[] file = file(1_000);

    Reply first = send(once.with("Upload-Length", "1000"), cut(file, 0, 400));
    Reply second = send(once.with("Upload-Length", "1000"), cut(file, 0, 400));
    patch(first, 400, cut(file, 400, 1_000));
    Reply third = send(once.with("Upload-Length", "1000"), cut(file, 0, 400));

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Upload-Offset")).containsExactly("400");
    assertThat(third.status()).isEqualTo(201);
    assertThat(third.header("Upload-Offset")).containsExactly("1000");
    assertThat(world.uploadBytes().content(id(first))).isEqualTo(file);
  }

  @Test
  void aKeyThatNamedAnotherUploadIsRefused() {
    Client once = ada.with("Idempotency-Key", "another");
    Reply first = once.with("Upload-Length", "10").post(UPLOADS);

    Reply refused = once.with("Upload-Length", "11").post(UPLOADS);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("idempotency-key-reused");
    assertThat(refused.header("Location")).isEmpty();
    assertThat(once.with("Upload-Concat", "final;" + place(first)).post(UPLOADS).code())
        .isEqualTo("idempotency-key-reused");

    patch(first, 0, new byte[10]);
    ada.delete(place(first));
    assertThat(once.with("Upload-Length", "10").post(UPLOADS).code()).isEqualTo("upload-gone");
  }

  @Test
  void aKeyThatIsNoIdempotencyKeyIsRefused() {
    for (String key : List.of("k".repeat(65), "two words")) {
      Reply refused = ada.with("Idempotency-Key", key).with("Upload-Length", "10").post(UPLOADS);

      assertThat(refused.status()).isEqualTo(400);
    }
  }

  @Test
  void aPartThatDoesNotMatchItsChecksumIsNotKept() {
    byte[] file = file(1_000);
    Reply created = create(file.length, metadata("title", "Sum"));
    Client checked = ada.with("Upload-Checksum", "sha1 " + sha1(file));
    byte[] damaged = file.clone();
    damaged[7] ^= 1;

    Reply refused = patch(checked, created, 0, damaged);
    assertThat(refused.status()).isEqualTo(460);
    assertThat(refused.code()).isEqualTo("checksum-mismatch");
    assertThat(ada.head(place(created)).header("Upload-Offset")).containsExactly("0");

    assertThat(patch(checked, created, 0, file).status()).isEqualTo(204);
    assertThat(patch(ada.with("Upload-Checksum", "crc9 AAAA"), created, 0, file).status())
        .isEqualTo(400);
  }

  @Test
  void piecesSentAtOnceBecomeOneVideo() {
    byte[] file = file(9_000);
    Client partial = ada.with("Upload-Concat", "partial");
    Reply first = partial.with("Upload-Length", "4000").post(UPLOADS);
    Reply second = partial.with("Upload-Length", "5000").post(UPLOADS);
    assertThat(first.header("Origin-Video")).isEmpty();
    patch(second, 0, cut(file, 4_000, 9_000));

    Client joining =
        ada.with(
                "Upload-Concat",
                "final;" + place(first) + " http://elsewhere.example" + place(second))
            .with("Upload-Metadata", metadata("title", "Joined"));
    assertThat(joining.post(UPLOADS).code()).isEqualTo("parts-unfinished");

    patch(first, 0, cut(file, 0, 4_000));
    assertThat(ada.head(place(first)).header("Upload-Concat")).containsExactly("partial");
    Reply joined = joining.post(UPLOADS);
    assertThat(joined.status()).isEqualTo(201);
    assertThat(joining.post(UPLOADS).header("Location")).isEqualTo(joined.header("Location"));

    Reply before = ada.head(place(joined));
    assertThat(before.header("Upload-Length")).containsExactly("9000");
    assertThat(before.header("Upload-Offset")).isEmpty();
    assertThat(before.header("Upload-Concat"))
        .containsExactly("final;" + place(first) + " " + place(second));
    assertThat(patch(joined, 9_000, new byte[0]).status()).isEqualTo(403);

    world.uploads().joinPieces().join(id(joined));

    assertThat(ada.head(place(joined)).header("Upload-Offset")).containsExactly("9000");
    assertThat(world.uploadBytes().content(id(joined))).isEqualTo(file);
    assertThat(video(joined)).isInstanceOf(Video.Processing.class);
    assertThat(ada.head(place(first)).status()).isEqualTo(404);
  }

  @Test
  void whatIsTerminatedIsGone() {
    Reply created = create(10, metadata("title", "Gone"));
    patch(created, 0, new byte[4]);

    assertThat(ada.delete(place(created)).status()).isEqualTo(204);

    assertThat(ada.head(place(created)).status()).isEqualTo(404);
    assertThat(ada.delete(place(created)).status()).isEqualTo(404);
    assertThat(world.videos().find(videoId(created))).isEmpty();
    world.uploads().discardUpload().discard(id(created));
    assertThat(world.uploadBytes().content(id(created))).isEmpty();
  }

  @Test
  void nobodyElseFindsAnUpload() {
    Reply created = create(10, metadata("title", "Mine"));

    assertThat(grace.head(place(created)).status()).isEqualTo(404);
    assertThat(patch(grace, created, 0, new byte[4]).status()).isEqualTo(404);
    assertThat(grace.delete(place(created)).status()).isEqualTo(404);
    assertThat(tus(world.guest()).head(place(created)).status()).isEqualTo(401);
    assertThat(tus(world.guest()).with("Upload-Length", "1").post(UPLOADS).status()).isEqualTo(401);
  }

  @Test
  void refusesBeforeAnyByteFlows() {
    assertThat(create(0, metadata("title", "Empty")).status()).isEqualTo(400);
    Reply large = create(World.LARGEST_UPLOAD + 1, metadata("title", "Large"));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text("/detail")).contains("" + World.LARGEST_UPLOAD);
    assertThat(create(10, metadata("title", "t".repeat(200))).text("/fields/0/detail"))
        .contains("120");
    assertThat(create(10, metadata("visibility", "secret")).status()).isEqualTo(400);
    assertThat(create(10, metadata("channel", "nobodys")).status()).isEqualTo(400);
    assertThat(create(10, "title !!").status()).isEqualTo(400);
    assertThat(ada.post(UPLOADS).status()).isEqualTo(400);
    assertThat(ada.with("Upload-Length", "-1").post(UPLOADS).status()).isEqualTo(400);
    assertThat(ada.with("Upload-Length", "9".repeat(19)).post(UPLOADS).status()).isEqualTo(400);
    assertThat(ada.with("Upload-Defer-Length", "1").post(UPLOADS).status()).isEqualTo(400);
    assertThat(ada.with("Upload-Concat", "final;/etc/passwd").post(UPLOADS).status())
        .isEqualTo(400);
    assertThat(world.guest().post(UPLOADS).code()).isEqualTo("tus-version-unknown");
  }

  @Test
  void publishesOnTheChannelThatIsNamed() {
    String channel = ada.get("/api/v1/me").text("/channels/0/id");

    for (String name : List.of(channel, "ada", "@Ada")) {
      Reply created = create(10, metadata("channel", name));
      assertThat(video(created).card().channel().value()).isEqualTo(channel);
    }
  }

  @Test
  void refusesPartsThatAreNotAsAnnounced() {
    Reply created = create(10, metadata("title", "Strict"));

    assertThat(patch(created, 5, new byte[2]).status()).isEqualTo(409);
    assertThat(patch(created, 0, new byte[11]).status()).isEqualTo(413);
    Client plain = ada.with("Upload-Offset", "0").with("Content-Type", "video/mp4");
    assertThat(
            plain.send("PATCH", place(created), BodyPublishers.ofByteArray(new byte[2])).status())
        .isEqualTo(415);
    assertThat(ada.head(place(created)).header("Upload-Offset")).containsExactly("0");
    assertThat(ada.head(UPLOADS + "/a.b").status()).isEqualTo(404);
  }

  @Test
  void aPartForAnotherPlaceIsToldTheRightOne() {
    Reply created = create(10, metadata("title", "Place"));
    patch(created, 0, new byte[4]);

    Reply refused = patch(created, 2, new byte[3]);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("offset-mismatch");
    assertThat(refused.header("Upload-Offset")).containsExactly("4");
    assertThat(patch(created, 4, new byte[6]).status()).isEqualTo(204);
  }

  @Test
  void aPartFarBeyondTheLengthIsRefusedAndTheConnectionServesOn() {
    Reply created = create(10, metadata("title", "Far too much"));

    Reply refused = patch(created, 0, new byte[20_000_000]);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("too-large");
    assertThat(patch(created, 0, new byte[10]).status()).isEqualTo(204);
  }

  @Test
  void aFullDiskIsToldAndTheUploadGoesOnWhenThereIsRoom() {
    byte[] file = file(10_000);
    Reply created = create(file.length, metadata("title", "Full"));
    patch(created, 0, cut(file, 0, 4_000));

    world.withFullDisk(
        () -> {
          Reply refused = patch(created, 4_000, cut(file, 4_000, 10_000));
          assertThat(refused.status()).isEqualTo(507);
          assertThat(refused.code()).isEqualTo("disk-full");
          assertThat(refused.header("Upload-Offset")).containsExactly("4000");
          assertThat(refused.text("/detail")).contains("acknowledged");
          assertThat(create(10, metadata("title", "No room")).code()).isEqualTo("disk-full");
        });

    assertThat(patch(created, 4_000, cut(file, 4_000, 10_000)).status()).isEqualTo(204);
    assertThat(world.uploadBytes().content(id(created))).isEqualTo(file);
  }

  @Test
  void whatIsAnnouncedBeyondTheRoomIsRefusedBeforeAByteFlows() {
    Client rich = tus(world.somebody("rich"));
    for (int count = 0; count < 19; count++) {
      assertThat(announce(rich, World.LARGEST_UPLOAD).status()).isEqualTo(201);
    }
    announce(rich, 1_000_000);
    long left = rich.get("/api/v1/limits").json().at("/freeBytes").asLong();

    Reply refused = announce(rich, left + 1);

    assertThat(refused.status()).isEqualTo(507);
    assertThat(refused.text("/detail")).contains("" + left);
    assertThat(announce(ada, 10).status()).as("promises hold no room").isEqualTo(201);
  }

  @Test
  void howManyUploadsMayBeUnfinishedIsLimited() {
    Client busy = tus(world.somebody("busy"));
    for (int count = 0; count < World.MOST_UPLOADS; count++) {
      assertThat(announce(busy, 1).status()).isEqualTo(201);
    }

    Reply refused = announce(busy, 1);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.code()).isEqualTo("quota-exceeded");
    assertThat(refused.text("/detail")).contains("unfinished");
  }

  @Test
  void aPartOfUntoldSizeBeyondTheLengthIsNotCutToIt() {
    byte[] file = file(1_000);
    Reply created = create(file.length, metadata("title", "Chunked"));
    byte[] longer = Arrays.copyOf(file, 1_001);

    Reply refused =
        ada.with("Upload-Offset", "0")
            .with("Content-Type", Tus.PART_TYPE)
            .send(
                "PATCH",
                place(created),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longer)));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(video(created)).isInstanceOf(Video.Uploading.class);
    int held = Integer.parseInt(ada.head(place(created)).header("Upload-Offset").getFirst());
    assertThat(patch(created, held, cut(file, held, 1_000)).status()).isEqualTo(204);
    assertThat(world.uploadBytes().content(id(created))).isEqualTo(file);
  }

  @Test
  void aChecksumThatCannotBeReadIsRefusedBeforeAnythingIsMade() {
    Client careless = tus(world.somebody("careless"));
    Client creating =
        careless
            .with("Upload-Length", "10")
            .with("Upload-Checksum", "crc9 AAAA")
            .with("Content-Type", Tus.PART_TYPE);

    assertThat(send(creating, new byte[10]).status()).isEqualTo(400);

    assertThat(careless.get("/api/v1/studio/videos").json().at("/items")).isEmpty();
  }

  @Test
  void hearsClientsThatMayOnlyPost() {
    Reply created = create(4, metadata("title", "Override"));
    Client overriding = ada.with("X-HTTP-Method-Override", "PATCH").with("Upload-Offset", "0");

    assertThat(
            overriding
                .with("Content-Type", Tus.PART_TYPE)
                .send("POST", place(created), BodyPublishers.ofByteArray(new byte[4]))
                .status())
        .isEqualTo(204);
    assertThat(video(created)).isInstanceOf(Video.Processing.class);
  }

  private static Client tus(Client client) {
    return client.with("Tus-Resumable", Tus.VERSION);
  }

  private static Reply create(long length, String metadata) {
    return ada.with("Upload-Length", "" + length).with("Upload-Metadata", metadata).post(UPLOADS);
  }

  private static Reply announce(Client client, long length) {
    return client.with("Upload-Length", "" + length).post(UPLOADS);
  }

  private static Reply send(Client creating, byte[] part) {
    return creating.send("POST", UPLOADS, BodyPublishers.ofByteArray(part));
  }

  private static Reply patch(Reply created, long at, byte[] part) {
    return patch(ada, created, at, part);
  }

  private static Reply patch(Client client, Reply created, long at, byte[] part) {
    return client
        .with("Upload-Offset", "" + at)
        .with("Content-Type", Tus.PART_TYPE)
        .send("PATCH", place(created), BodyPublishers.ofByteArray(part));
  }

  private static String place(Reply created) {
    return created.header("Location").getFirst();
  }

  private static UploadId id(Reply created) {
    return new UploadId(place(created).substring(UPLOADS.length() + 1));
  }

  private static VideoId videoId(Reply created) {
    return new VideoId(created.header("Origin-Video").getFirst());
  }

  private static Video video(Reply created) {
    return world.videos().find(videoId(created)).orElseThrow();
  }

  private static String metadata(String... told) {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < told.length; i += 2) {
      byte[] text = told[i + 1].getBytes(StandardCharsets.UTF_8);
      header.append(i == 0 ? "" : ",").append(told[i]).append(' ');
      header.append(Base64.getEncoder().encodeToString(text));
    }
    return header.toString();
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }

  private static byte[] cut(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  private static String sha1(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
