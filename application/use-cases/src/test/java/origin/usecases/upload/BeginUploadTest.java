package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.Video;
import origin.domain.publishing.Visibility;
import origin.domain.upload.Allowance.Shortage;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Upload;
import origin.usecases.upload.BeginUpload.Extent;
import origin.usecases.upload.BeginUpload.Outcome;

class BeginUploadTest {
  private static final Actor ADA = World.person(World.ADA);

  private final World world = new World();

  @Test
  void anAnnouncedFileHasADraftFromThenOn() {
    Upload upload = World.begun(begin(10, World.told("filename", "holiday.mp4")));

    assertThat(upload)
        .isEqualTo(
            new Upload.Receiving(
                upload.announcement(),
                new ByteCount(10),
                ByteCount.ZERO,
                world.now().plus(World.LIFETIME)));
    assertThat(world.kept(upload)).contains(upload);
    Video video = world.video(upload).orElseThrow();
    assertThat(video).isInstanceOf(Video.Draft.class);
    assertThat(video.card().details().title().value()).isEqualTo("holiday");
    assertThat(video.card().publication().visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(video.card().channel().value()).isEqualTo("channel-of-ada");
  }

  @Test
  void aPieceHasAVideoOnlyWhenSomethingIsToldAboutIt() {
    Upload silent = world.announcedPiece(10);
    Upload told =
        World.begun(world.begin(World.ADA, Extent.PIECE, 10, World.told("title", "Holiday")));

    assertThat(silent.announcement().video()).isEmpty();
    assertThat(world.video(told)).get().isInstanceOf(Video.Draft.class);
  }

  @Test
  void theSameWishTwiceIsOneUpload() {
    Upload first = World.begun(beginAs("once"));

    assertThat(beginAs("once")).isEqualTo(new Outcome.Begun(first));
    assertThat(World.begun(beginAs("again")).id()).isNotEqualTo(first.id());
  }

  @Test
  void aKeyThatNamedSomethingElseIsRefused() {
    Upload first = World.begun(beginAs("once"));

    assertThat(beginAs("once", Extent.WHOLE, 11, Metadata.NONE)).isEqualTo(new Outcome.KeyReused());
    assertThat(beginAs("once", Extent.PIECE, 10, Metadata.NONE)).isEqualTo(new Outcome.KeyReused());
    assertThat(beginAs("once", Extent.WHOLE, 10, World.told("title", "Another")))
        .isEqualTo(new Outcome.KeyReused());
    assertThat(world.uploads.holdingsOf(World.ADA).unfinished()).isEqualTo(1);
    assertThat(beginAs("once")).isEqualTo(new Outcome.Begun(first));
  }

  @Test
  void aKeyWhoseUploadIsOverLeadsNowhere() {
    Upload ended = World.begun(beginAs("ended"));
    world.send(ended, 0, "x".repeat(10));
    world.uploading.terminateUpload().terminate(ADA, ended.id());
    beginAs("expired");
    world.pass(World.LIFETIME);

    assertThat(beginAs("ended")).isEqualTo(new Outcome.Over());
    assertThat(beginAs("expired")).isEqualTo(new Outcome.Over());
  }

  @Test
  void theSameWishManyTimesAtOnceIsOneUpload() throws InterruptedException {
    List<Outcome> outcomes = atOnce(() -> beginAs("once"));

    assertThat(outcomes).containsOnly(new Outcome.Begun(World.begun(outcomes.getFirst())));
    assertThat(world.uploads.holdingsOf(World.ADA).unfinished()).isEqualTo(1);
  }

  @Test
  void whatCannotBeAVideoIsRefusedAndLeavesNothing() {
    assertThat(begin(0, Metadata.NONE)).isEqualTo(new Outcome.Empty());
    assertThat(begin(10, World.told("title", "t".repeat(121)))).isInstanceOf(Outcome.Unclear.class);
    assertThat(begin(10, World.told("visibility", "secret"))).isInstanceOf(Outcome.Unclear.class);
    assertThat(begin(10, World.told("channel", "grace")))
        .isEqualTo(new Outcome.NoChannel(Optional.of("grace")));
    assertThat(world.begin(new ViewerId("bob"), Extent.WHOLE, 10, Metadata.NONE))
        .isEqualTo(new Outcome.NoChannel(Optional.empty()));
    assertThat(world.begin(World.GUEST, Extent.WHOLE, 10, Metadata.NONE, Optional.empty()))
        .isEqualTo(new Outcome.SignInFirst());

    assertThat(world.uploads.holdingsOf(World.ADA).unfinished()).isZero();
  }

  @Test
  void whatIsTooLongIsRefusedBeforeAByteFlows() {
    assertThat(begin(901, Metadata.NONE))
        .isEqualTo(tooMuch(new Shortage.TooLarge(new ByteCount(901), World.LARGEST)));
    assertThat(begin(900, Metadata.NONE)).isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void aQuotaCountsWhatWasAnnounced() {
    UploadPolicy policy =
        new UploadPolicy(World.LARGEST, Optional.of(new ByteCount(100)), 50, World.LIFETIME);
    World strict = new World(UnaryOperator.identity(), policy);
    strict.announced(60);

    assertThat(strict.begin(World.ADA, Extent.WHOLE, 41, Metadata.NONE))
        .isEqualTo(
            tooMuch(
                new Shortage.OverQuota(new ByteCount(41), new ByteCount(100), new ByteCount(60))));
    assertThat(strict.begin(World.ADA, Extent.WHOLE, 40, Metadata.NONE))
        .isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void whatOneHasAnnouncedOneselfCountsInFull() {
    world.announced(600);

    assertThat(begin(401, Metadata.NONE))
        .isEqualTo(tooMuch(new Shortage.NoRoom(new ByteCount(401), new ByteCount(400))));
    assertThat(begin(400, Metadata.NONE)).isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void promisesOfOthersHoldNoRoom() {
    world.announced(900);

    assertThat(beginOfGrace(900)).isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void whatOthersHaveSentHoldsAsMuchAgain() {
    Upload upload = world.announced(500);
    world.send(upload, 0, "x".repeat(200));

    assertThat(beginOfGrace(601))
        .as("200 are here and 200 are reserved of 1,000")
        .isEqualTo(tooMuch(new Shortage.NoRoom(new ByteCount(601), new ByteCount(600))));

    world.send(upload, 200, "x".repeat(300));

    assertThat(beginOfGrace(500))
        .as("nothing is missing any more")
        .isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void howManyMayBeUnderWayIsLimited() {
    for (int count = 0; count < World.MOST_UNFINISHED; count++) {
      world.announced(1);
    }

    assertThat(begin(1, Metadata.NONE)).isEqualTo(new Outcome.TooMany(World.MOST_UNFINISHED));
    assertThat(beginOfGrace(1)).isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void oneThatIsFinishedMakesPlaceForAnother() {
    Upload upload = world.announced(1);
    for (int count = 1; count < World.MOST_UNFINISHED; count++) {
      world.announced(1);
    }
    world.send(upload, 0, "a");

    assertThat(begin(1, Metadata.NONE)).isInstanceOf(Outcome.Begun.class);
  }

  @Test
  void manyAnnouncementsAtOnceAreNotLetInBeyondTheRoom() throws InterruptedException {
    List<Outcome> outcomes = atOnce(() -> begin(300, Metadata.NONE));

    assertThat(outcomes).filteredOn(Outcome.Begun.class::isInstance).hasSize(3);
    assertThat(outcomes).filteredOn(Outcome.TooMuch.class::isInstance).hasSize(17);
  }

  private static List<Outcome> atOnce(Supplier<Outcome> begin) throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        IntStream.range(0, 20)
            .mapToObj(
                _ ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              awaitStart(start);
                              outcomes.add(begin.get());
                            }))
            .toList();
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return outcomes;
  }

  private static void awaitStart(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  private Outcome begin(long length, Metadata metadata) {
    return world.begin(World.ADA, Extent.WHOLE, length, metadata);
  }

  private Outcome beginOfGrace(long length) {
    return world.begin(World.GRACE, Extent.WHOLE, length, Metadata.NONE);
  }

  private Outcome beginAs(String key) {
    return beginAs(key, Extent.WHOLE, 10, Metadata.NONE);
  }

  private Outcome beginAs(String key, Extent extent, long length, Metadata metadata) {
    return world.begin(ADA, extent, length, metadata, Optional.of(new RequestKey(key)));
  }

  private static Outcome tooMuch(Shortage shortage) {
    return new Outcome.TooMuch(shortage);
  }
}
