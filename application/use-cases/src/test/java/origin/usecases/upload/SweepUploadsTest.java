package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.UploadBytesBroken;

class SweepUploadsTest {
  private static final UploadId STRAY = new UploadId("stray");
  private static final UploadId ANOTHER = new UploadId("another");

  @Test
  void whatNoUploadKnowsOfIsRemovedOnceItHasLainLongEnough() {
    World world = new World();
    leave(world, STRAY);
    world.pass(World.LIFETIME);
    assertThat(world.uploading.sweepUploads().sweep()).as("it may still be under way").isZero();

    world.pass(Duration.ofSeconds(1));

    assertThat(world.uploading.sweepUploads().sweep()).isEqualTo(1);
    assertThat(world.disk.content(STRAY)).isEmpty();
    assertThat(world.uploading.sweepUploads().sweep()).isZero();
  }

  @Test
  void whatAnUploadKnowsOfStaysHoweverOldItIs() {
    World world = new World();
    Upload unfinished = world.announced(10);
    world.send(unfinished, 0, "abc");
    Upload complete = world.announced(3);
    world.send(complete, 0, "abc");
    Upload closed = world.announced(3);
    world.send(closed, 0, "abc");
    world.uploading.terminateUpload().terminate(World.person(World.ADA), closed.id());
    Upload piece = world.announcedPiece(3);
    world.send(piece, 0, "abc");
    world.uploading.joinUploads().join(World.person(World.ADA), joinOf(piece));
    world.pass(World.LIFETIME.multipliedBy(100));

    assertThat(world.uploading.sweepUploads().sweep()).isZero();
    assertThat(List.of(unfinished, complete, closed, piece))
        .allSatisfy(upload -> assertThat(world.stored(upload)).isEqualTo("abc"));
  }

  @Test
  void oneThatCannotBeRemovedDoesNotKeepTheOthers() {
    World world = new World(Stuck::new);
    leave(world, STRAY);
    leave(world, ANOTHER);
    world.pass(World.LIFETIME.plusSeconds(1));

    assertThat(world.uploading.sweepUploads().sweep()).isEqualTo(1);
    assertThat(world.disk.content(ANOTHER)).isEmpty();
  }

  private static void leave(World world, UploadId id) {
    world.disk.append(id, new ByteCount(10), World.part(0, "abc"));
  }

  private static JoinUploads.Wish joinOf(Upload piece) {
    return new JoinUploads.Wish(List.of(piece.id()), Metadata.NONE, Optional.empty());
  }

  private static final class Stuck extends Scripted {
    Stuck(UploadBytes disk) {
      super(disk);
    }

    @Override
    public void erase(UploadId id) {
      if (id.equals(STRAY)) {
        throw new UploadBytesBroken("it does not end");
      }
      super.erase(id);
    }
  }
}
