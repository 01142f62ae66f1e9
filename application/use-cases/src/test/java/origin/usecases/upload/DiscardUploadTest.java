package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Metadata;
import origin.domain.upload.Upload;

/// What jobs remove.
class DiscardUploadTest {
  private final World world = new World();

  @Test
  void bytesThatAnUploadCountsOnStay() {
    Upload upload = world.announced(10);
    world.send(upload, 0, "abc");

    world.uploading.discardUpload().discard(upload.id());

    assertThat(world.stored(upload)).isEqualTo("abc");
  }

  @Test
  void bytesOfAPieceStayUntilTheyAreJoined() {
    Upload piece = world.announcedPiece(3);
    world.send(piece, 0, "abc");
    world
        .uploading
        .joinUploads()
        .join(
            World.person(World.ADA),
            new JoinUploads.Wish(List.of(piece.id()), Metadata.NONE, Optional.empty()));

    world.uploading.discardUpload().discard(piece.id());

    assertThat(world.stored(piece)).isEqualTo("abc");
  }

  @Test
  void theUploadOfADeletedVideoGoesWithItAndTwiceIsOnce() {
    Upload upload = world.announced(10);
    world.send(upload, 0, "abc");
    VideoId video = upload.announcement().video().orElseThrow();
    world.videos.erase(video);

    world.uploading.discardUploadOf().discard(video);
    world.uploading.discardUploadOf().discard(video);
    world.doJobs();

    assertThat(world.kept(upload)).isEmpty();
    assertThat(world.stored(upload)).isEmpty();
  }

  @Test
  void aSourceIsErasedWithItsUploadAndTwiceIsOnce() {
    Upload upload = world.announced(3);
    world.send(upload, 0, "abc");

    world.uploading.eraseSource().erase(upload.id().source());
    world.uploading.eraseSource().erase(upload.id().source());

    assertThat(world.kept(upload)).isEmpty();
    assertThat(world.stored(upload)).isEmpty();
  }
}
