package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.Upload;
import origin.usecases.upload.InspectUpload.Outcome;

class InspectUploadTest {
  private static final Actor ADA = World.person(World.ADA);

  private final World world = new World();

  @Test
  void tellsHowMuchIsHeldAlsoWhatALostAnswerLeftUnentered() {
    Upload upload = world.announced(10);
    assertThat(held(upload)).isEqualTo(ByteCount.ZERO);

    world.arrives(upload, "abc");

    assertThat(held(upload)).isEqualTo(new ByteCount(3));
    assertThat(((Upload.Receiving) world.kept(upload).orElseThrow()).acknowledged())
        .isEqualTo(new ByteCount(3));
  }

  @Test
  void completesWhatHasAllItsBytesAndALostAnswer() {
    Upload upload = world.announced(3);
    world.arrives(upload, "abc");

    assertThat(held(upload)).isEqualTo(new ByteCount(3));
    assertThat(held(upload)).isEqualTo(new ByteCount(3));
    assertThat(world.video(upload)).get().isInstanceOf(Video.Processing.class);
  }

  @Test
  void lookingAloneLengthensNoWait() {
    Upload upload = world.announced(10);
    world.pass(World.LIFETIME.minusSeconds(1));
    held(upload);

    assertThat(world.kept(upload)).contains(upload);
  }

  @Test
  void whatIsBeingJoinedHasNoOffset() {
    Upload piece = world.announcedPiece(3);
    world.send(piece, 0, "abc");
    JoinUploads.Wish wish =
        new JoinUploads.Wish(List.of(piece.id()), Metadata.NONE, Optional.empty());
    Upload joined =
        ((JoinUploads.Outcome.Joined) world.uploading.joinUploads().join(ADA, wish)).upload();

    assertThat(inspect(ADA, joined)).isEqualTo(new Outcome.Found(joined, Optional.empty()));
    assertThat(inspect(ADA, piece)).isEqualTo(new Outcome.NotFound());
  }

  @Test
  void onlyTheOwnerIsToldAndOnlyWhileItIsOpen() {
    Upload upload = world.announced(3);
    Upload over = world.announced(3);

    assertThat(inspect(World.GUEST, upload)).isEqualTo(new Outcome.SignInFirst());
    assertThat(inspect(World.person(World.GRACE), upload)).isEqualTo(new Outcome.NotFound());
    world.send(upload, 0, "abc");
    world.uploading.terminateUpload().terminate(ADA, upload.id());
    assertThat(inspect(ADA, upload)).as("closed").isEqualTo(new Outcome.NotFound());
    world.pass(World.LIFETIME);
    assertThat(inspect(ADA, over)).isEqualTo(new Outcome.Over());
  }

  private Outcome inspect(Actor actor, Upload upload) {
    return world.uploading.inspectUpload().inspect(actor, upload.id());
  }

  private ByteCount held(Upload upload) {
    return ((Outcome.Found) inspect(ADA, upload)).held().orElseThrow();
  }
}
