package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.UploadBytesBroken;

class ExpireUploadsTest {
  @Test
  void whatNothingCameForIsGivenUpWithItsBytesAndItsVideo() {
    World world = new World();
    Upload upload = world.announced(10);
    world.send(upload, 0, "abc");
    world.pass(World.LIFETIME);

    assertThat(world.uploading.expireUploads().expire()).isEqualTo(1);
    world.doJobs();

    assertThat(world.kept(upload)).isEmpty();
    assertThat(world.video(upload)).isEmpty();
    assertThat(world.stored(upload)).isEmpty();
    assertThat(world.uploading.expireUploads().expire()).isZero();
  }

  @Test
  void whatIsWaitedForStays() {
    World world = new World();
    Upload upload = world.announced(10);
    world.pass(World.LIFETIME.minusMillis(1));

    assertThat(world.uploading.expireUploads().expire()).isZero();
    assertThat(world.kept(upload)).contains(upload);
  }

  @Test
  void whatHasGrownSinceItWasEnteredIsAlive() {
    World world = new World();
    Upload upload = world.announced(10);
    world.arrives(upload, "abc");
    world.pass(World.LIFETIME);

    assertThat(world.uploading.expireUploads().expire()).isZero();
    assertThat(((Upload.Receiving) world.kept(upload).orElseThrow()).acknowledged())
        .isEqualTo(new ByteCount(3));
  }

  @Test
  void whatHasAllItsBytesCompletes() {
    World world = new World();
    Upload upload = world.announced(3);
    world.arrives(upload, "abc");
    world.pass(World.LIFETIME);

    assertThat(world.uploading.expireUploads().expire()).isZero();
    assertThat(world.kept(upload)).get().isInstanceOf(Upload.Complete.class);
    assertThat(world.video(upload)).get().isInstanceOf(Video.Processing.class);
  }

  @Test
  void oneThatIsBrokenDoesNotKeepTheOthers() {
    Set<UploadId> broken = new HashSet<>();
    World world = new World(disk -> new BrokenFor(disk, broken));
    Upload first = world.announced(10);
    Upload second = world.announced(10);
    broken.add(first.id());
    world.pass(World.LIFETIME);

    assertThat(world.uploading.expireUploads().expire()).isEqualTo(1);
    assertThat(world.kept(second)).isEmpty();
    assertThat(world.kept(first)).as("tried again the next time").isPresent();
  }

  private static final class BrokenFor extends Scripted {
    private final Set<UploadId> broken;

    BrokenFor(UploadBytes disk, Set<UploadId> broken) {
      super(disk);
      this.broken = broken;
    }

    @Override
    public ByteCount held(UploadId id) {
      if (broken.contains(id)) {
        throw new UploadBytesBroken("a bad block");
      }
      return super.held(id);
    }
  }
}
