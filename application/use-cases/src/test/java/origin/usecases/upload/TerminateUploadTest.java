package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import origin.domain.publishing.Video;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.usecases.upload.TerminateUpload.Outcome;

class TerminateUploadTest {
  private final World world = new World();

  @Test
  void ofAnUnfinishedUploadNothingIsLeft() {
    Upload upload = world.announced(10);
    world.send(upload, 0, "abc");

    assertThat(terminate(upload)).isEqualTo(new Outcome.Terminated());
    world.doJobs();

    assertThat(world.kept(upload)).isEmpty();
    assertThat(world.video(upload)).isEmpty();
    assertThat(world.stored(upload)).isEmpty();
    assertThat(terminate(upload)).isEqualTo(new Outcome.NotFound());
  }

  @Test
  void ofACompleteUploadTheVideoStays() {
    Upload upload = world.announced(3);
    world.send(upload, 0, "abc");

    assertThat(terminate(upload)).isEqualTo(new Outcome.Terminated());
    world.doJobs();

    assertThat(world.stored(upload)).isEqualTo("abc");
    assertThat(world.video(upload)).get().isInstanceOf(Video.Processing.class);
    assertThat(world.kept(upload)).get().isInstanceOf(Upload.Closed.class);
    assertThat(terminate(upload)).isEqualTo(new Outcome.NotFound());
  }

  @Test
  void whatWasGivenUpMayBeTerminated() {
    Upload upload = world.announced(3);
    world.pass(World.LIFETIME);

    assertThat(terminate(upload)).isEqualTo(new Outcome.Terminated());
    assertThat(world.kept(upload)).isEmpty();
  }

  @Test
  void nobodyTerminatesWhatIsSomebodyElses() {
    Upload upload = world.announced(3);
    TerminateUpload terminate = world.uploading.terminateUpload();

    assertThat(terminate.terminate(World.person(World.GRACE), upload.id()))
        .isEqualTo(new Outcome.NotFound());
    assertThat(terminate.terminate(World.GUEST, upload.id())).isEqualTo(new Outcome.SignInFirst());
    assertThat(terminate.terminate(World.person(World.ADA), new UploadId("none")))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.kept(upload)).contains(upload);
  }

  private Outcome terminate(Upload upload) {
    return world.uploading.terminateUpload().terminate(World.person(World.ADA), upload.id());
  }
}
