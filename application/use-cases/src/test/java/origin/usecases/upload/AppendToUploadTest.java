package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PlanId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Metadata;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytesBroken;
import origin.ports.work.Job;
import origin.usecases.publishing.Arrivals;
import origin.usecases.upload.AppendToUpload.Delivery;
import origin.usecases.upload.AppendToUpload.Outcome;

class AppendToUploadTest {
  private static final int MIB = 1 << 20;

  @Test
  void partsFollowEachOtherAndTheLastSendsTheVideoIntoProcessing() {
    World world = new World();
    Upload upload = world.announced(10);

    assertThat(world.send(upload, 0, "abcd"))
        .isEqualTo(new Outcome.Accepted(new ByteCount(4), world.now().plus(World.LIFETIME)));
    assertThat(world.video(upload)).get().isInstanceOf(Video.Uploading.class);
    assertThat(world.send(upload, 4, "efghij")).isEqualTo(new Outcome.Completed(new ByteCount(10)));

    assertThat(world.stored(upload)).isEqualTo("abcdefghij");
    assertThat(world.kept(upload)).get().isInstanceOf(Upload.Complete.class);
    assertThat(world.video(upload)).get().isInstanceOf(Video.Processing.class);
    assertThat(world.jobs.waiting().keySet())
        .containsExactlyInAnyOrder(
            new Job.PlanVideo(upload.announcement().video().orElseThrow()),
            new Job.DigestSource(upload.id().source()));
  }

  @Test
  void aVideoIsLookedAtAgainAndAgainWhileItsFileComes() {
    World world = World.ofLargeFiles();
    Upload upload = world.announced(3 * MIB);
    Job look = new Job.ExtendVideo(upload.announcement().video().orElseThrow());

    world.send(upload, 0, "a".repeat(MIB - 1));
    assertThat(world.jobs.waiting()).isEmpty();
    world.send(upload, MIB - 1, "a");
    assertThat(world.jobs.waiting()).containsOnlyKeys(look);
    assertThat(world.uploading.arrivals().of(upload.announcement().video().orElseThrow()))
        .contains(new Arrivals.Arrived(upload.id().source(), MIB));
  }

  @Test
  void aPieceIsNotLookedAt() {
    World world = World.ofLargeFiles();
    Upload piece = world.announcedPiece(3 * MIB);

    world.send(piece, 0, "a".repeat(2 * MIB));

    assertThat(world.jobs.waiting()).isEmpty();
  }

  @Test
  void whatPlaysAlreadyIsPlayableWithTheLastByte() {
    World world = new World();
    Upload upload = world.announced(4);
    world.send(upload, 0, "ab");
    world.videos.keep(arriving(world, upload));

    world.send(upload, 2, "cd");

    assertThat(world.video(upload)).get().isInstanceOf(Video.Playable.class);
    assertThat(world.jobs.waiting())
        .containsKey(new Job.PlanVideo(upload.announcement().video().orElseThrow()));
  }

  @Test
  void whatPlaysAlreadyGoesWithAnUploadThatIsEnded() {
    World world = new World();
    Upload upload = world.announced(4);
    world.send(upload, 0, "ab");
    world.videos.keep(arriving(world, upload));

    world.uploading.terminateUpload().terminate(World.person(World.ADA), upload.id());

    assertThat(world.video(upload)).isEmpty();
    assertThat(world.jobs.waiting()).containsKey(new Job.EraseMedia(new PlanId("plan")));
  }

  private static Video.Arriving arriving(World world, Upload upload) {
    return ((Video.Uploading) world.video(upload).orElseThrow())
        .plays(upload.id().source(), new PlanId("plan"), Duration.ofSeconds(8));
  }

  @Test
  void everyPartLengthensTheWait() {
    World world = new World();
    Upload upload = world.announced(10);
    world.pass(World.LIFETIME.minusSeconds(1));
    world.send(upload, 0, "a");
    world.pass(World.LIFETIME.minusSeconds(1));

    assertThat(world.send(upload, 1, "b")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void theLastPartTwiceHasItsEffectOnce() {
    World world = new World();
    Upload upload = world.announced(3);
    world.send(upload, 0, "abc");
    world.pass(Duration.ofHours(1));
    world.doJobs();

    assertThat(world.send(upload, 3, "")).isEqualTo(new Outcome.Completed(new ByteCount(3)));
    assertThat(world.send(upload, 0, "abc")).isEqualTo(new Outcome.Elsewhere(new ByteCount(3)));
    assertThat(world.jobs.waiting()).isEmpty();
  }

  @Test
  void aPartMustBeginWhereTheOneBeforeEnded() {
    World world = new World();
    Upload upload = world.announced(10);
    world.send(upload, 0, "abc");

    assertThat(world.send(upload, 0, "abc")).isEqualTo(new Outcome.Elsewhere(new ByteCount(3)));
    assertThat(world.send(upload, 4, "e")).isEqualTo(new Outcome.Elsewhere(new ByteCount(3)));
    assertThat(world.stored(upload)).isEqualTo("abc");
  }

  @Test
  void aPartThatGoesBeyondTheLengthIsNotTaken() {
    World world = new World();
    Upload upload = world.announced(3);

    assertThat(world.send(upload, 0, "abcd")).isEqualTo(new Outcome.Beyond(new ByteCount(3)));
    assertThat(world.stored(upload)).isEmpty();
    assertThat(world.video(upload)).get().isInstanceOf(Video.Draft.class);
  }

  @Test
  void aPartThatDoesNotTellItsSizeIsNotCutToTheLength() {
    World world = new World();
    Upload upload = world.announced(3);
    Delivery untold = new Delivery(World.part(0, "abcd"), Optional.empty());

    assertThat(
            world.uploading.appendToUpload().append(World.person(World.ADA), upload.id(), untold))
        .isEqualTo(new Outcome.Beyond(new ByteCount(3)));
    assertThat(world.kept(upload)).get().isInstanceOf(Upload.Receiving.class);
    assertThat(world.video(upload)).get().isInstanceOf(Video.Uploading.class);
  }

  @Test
  void aPartThatBeginsBeyondTheLengthIsToldWhereToGoOn() {
    World world = new World();
    Upload upload = world.announced(3);
    world.send(upload, 0, "ab");

    assertThat(world.send(upload, 4, "a")).isEqualTo(new Outcome.Elsewhere(new ByteCount(2)));
  }

  @Test
  void aPartThatDoesNotMatchItsChecksumIsNotKept() {
    World world = new World();
    Upload upload = world.announced(3);
    Checksum ofNothing = Checksum.read("sha256 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    Part part =
        new Part(ByteCount.ZERO, Optional.of(ofNothing), new ByteArrayInputStream(new byte[3]));

    assertThat(
            world
                .uploading
                .appendToUpload()
                .append(World.person(World.ADA), upload.id(), new Delivery(part, Optional.empty())))
        .isEqualTo(new Outcome.Mismatched());
    assertThat(world.stored(upload)).isEmpty();
  }

  @Test
  void nobodyButTheOwnerSendsAnything() {
    World world = new World();
    Upload upload = world.announced(3);

    assertThat(world.send(World.GUEST, upload.id(), 0, "abc")).isEqualTo(new Outcome.SignInFirst());
    assertThat(world.send(World.person(World.GRACE), upload.id(), 0, "abc"))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.send(World.person(World.ADA), new UploadId("none"), 0, "abc"))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.stored(upload)).isEmpty();
  }

  @Test
  void whatWasGivenUpOrClosedTakesNothing() {
    World world = new World();
    Upload over = world.announced(3);
    Upload closed = world.announced(3);
    world.send(closed, 0, "abc");
    world.uploading.terminateUpload().terminate(World.person(World.ADA), closed.id());
    world.pass(World.LIFETIME);

    assertThat(world.send(over, 0, "abc")).isEqualTo(new Outcome.Over());
    assertThat(world.send(closed, 3, "")).isEqualTo(new Outcome.NotFound());
  }

  @Test
  void aFullDiskIsToldWithWhatIsHeldAndTheUploadGoesOnLater() {
    World world = new World(disk -> new Scripted(disk, new Appended.DiskFull(new ByteCount(2))));
    Upload upload = world.announced(3);

    assertThat(world.send(upload, 0, "abc")).isEqualTo(new Outcome.DiskFull(new ByteCount(2)));
    assertThat(((Upload.Receiving) world.kept(upload).orElseThrow()).acknowledged())
        .as("what the client is told is entered")
        .isEqualTo(new ByteCount(2));
  }

  @Test
  void aPartAdmittedJustBeforeItsUploadWasTerminatedLeavesNothingBehind() {
    assertLeavesNothing(
        (world, upload) -> {
          world.uploading.terminateUpload().terminate(World.person(World.ADA), upload.id());
          world.doJobs();
        });
  }

  @Test
  void aPartAdmittedJustBeforeItsVideoWasDeletedLeavesNothingBehind() {
    assertLeavesNothing(
        (world, upload) -> {
          upload.announcement().video().ifPresent(world.videos::erase);
          world.uploading.discardUploadOf().discard(upload.announcement().video().orElseThrow());
          world.doJobs();
        });
  }

  @Test
  void aPartSentAgainWhileItsPieceIsJoinedTakesNothingAway() {
    Meanwhile meanwhile = new Meanwhile();
    World world = new World(meanwhile::before);
    Upload piece = world.announcedPiece(3);
    world.send(piece, 0, "abc");
    meanwhile.then(
        () ->
            world
                .uploading
                .joinUploads()
                .join(
                    World.person(World.ADA),
                    new JoinUploads.Wish(List.of(piece.id()), Metadata.NONE, Optional.empty())));

    world.send(piece, 3, "");

    assertThat(world.stored(piece)).as("what will be joined").isEqualTo("abc");
  }

  @Test
  void aBrokenDiskIsNotTakenForAnAnswer() {
    World world =
        new World(
            disk ->
                new Scripted(disk) {
                  @Override
                  public Appended append(UploadId id, ByteCount length, Part part) {
                    throw new UploadBytesBroken("the disk is gone");
                  }
                });
    Upload upload = world.announced(3);

    assertThatThrownBy(() -> world.send(upload, 0, "abc")).isInstanceOf(UploadBytesBroken.class);
    assertThat(world.kept(upload)).get().isInstanceOf(Upload.Receiving.class);
  }

  private static void assertLeavesNothing(BiConsumer<World, Upload> end) {
    Meanwhile meanwhile = new Meanwhile();
    World world = new World(meanwhile::before);
    Upload upload = world.announced(10);
    meanwhile.then(() -> end.accept(world, upload));

    assertThat(world.send(upload, 0, "abcd")).isEqualTo(new Outcome.NotFound());

    world.doJobs();
    assertThat(world.stored(upload)).isEmpty();
    assertThat(world.disk.room()).isEqualTo(World.ROOM);
    assertThat(world.kept(upload)).isEmpty();
    assertThat(world.video(upload)).isEmpty();
  }
}
