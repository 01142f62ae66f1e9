package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.SourceId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.Sha256;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.UploadBytes;
import origin.usecases.upload.DigestSource.Outcome;

class DigestSourceTest {
  /// FIPS 180-4, of the three bytes "abc".
  private static final Sha256 ABC =
      new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @Test
  void theDigestIsKeptWithTheUploadHoweverOftenItIsComputed() {
    World world = new World();
    Upload upload = complete(world);

    assertThat(digest(world, upload)).isEqualTo(new Outcome.Digested(ABC));
    assertThat(digest(world, upload)).isEqualTo(new Outcome.Digested(ABC));
    assertThat(((Upload.Complete) world.kept(upload).orElseThrow()).digest()).contains(ABC);
  }

  @Test
  void theDigestOfAClosedUploadIsKeptToo() {
    World world = new World();
    Upload upload = complete(world);
    world.uploading.terminateUpload().terminate(World.person(World.ADA), upload.id());

    digest(world, upload);

    assertThat(((Upload.Closed) world.kept(upload).orElseThrow()).digest()).contains(ABC);
  }

  @Test
  void aSourceThatIsNotWhatWasReceivedIsTold() {
    World world = new World(Damaged::new);
    Upload upload = complete(world);

    assertThat(digest(world, upload)).isEqualTo(new Outcome.Damaged());
    assertThat(((Upload.Complete) world.kept(upload).orElseThrow()).digest()).isEmpty();
  }

  @Test
  void theSameFileOfOnePersonIsStoredOnce() {
    World world = new World();
    ByteCount before = world.disk.room();
    List<Upload> twins = List.of(complete(world), complete(world), complete(world));
    twins.forEach(upload -> digest(world, upload));

    assertThat(world.disk.room()).isEqualTo(before.minus(new ByteCount(3)));

    world.uploading.eraseSource().erase(twins.getFirst().id().source());
    world.uploading.eraseSource().erase(twins.getLast().id().source());
    assertThat(world.disk.content(twins.get(1).id())).asString().isEqualTo("abc");
  }

  @Test
  void theSameFileOfTwoPeopleIsStoredTwice() {
    World world = new World();
    ByteCount before = world.disk.room();
    Upload graces =
        World.begun(world.begin(World.GRACE, BeginUpload.Extent.WHOLE, 3, Metadata.NONE));
    world.send(World.person(World.GRACE), graces.id(), 0, "abc");
    Upload adas = complete(world);
    digest(world, graces);
    digest(world, adas);

    assertThat(world.disk.room()).isEqualTo(before.minus(new ByteCount(6)));
  }

  @Test
  void aSourceThatIsGoneIsTold() {
    World world = new World();

    assertThat(world.uploading.digestSource().digest(new SourceId("none")))
        .isEqualTo(new Outcome.Gone());
  }

  private static Upload complete(World world) {
    Upload upload = world.announced(3);
    world.send(upload, 0, "abc");
    return upload;
  }

  private static Outcome digest(World world, Upload upload) {
    return world.uploading.digestSource().digest(upload.id().source());
  }

  private static final class Damaged extends Scripted {
    Damaged(UploadBytes disk) {
      super(disk);
    }

    @Override
    public Optional<Sha256> digest(UploadId id) {
      return Optional.empty();
    }
  }
}
