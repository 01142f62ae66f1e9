package origin.usecases.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Upload;

/// What is told before and while bytes flow.
class LimitsForTest {
  private final World world = new World();

  @Test
  void everybodyIsToldWhatTheyMaySend() {
    assertThat(limits(World.GUEST).allowance().largest()).isEqualTo(World.LARGEST);
    assertThat(limits(World.GUEST).allowance().free()).isEqualTo(World.ROOM);
    assertThat(limits(World.GUEST).lifetime()).isEqualTo(World.LIFETIME);
  }

  @Test
  void whatIsToldAsFreeIsWhatMayBeAnnounced() {
    Upload upload = world.announced(500);
    world.send(upload, 0, "x".repeat(100));

    assertThat(limits(World.person(World.ADA)).allowance().free())
        .as("1,000 less 100 here, 100 reserved and 300 promised")
        .isEqualTo(new ByteCount(500));
    assertThat(limits(World.person(World.GRACE)).allowance().free())
        .as("1,000 less 100 here and 100 reserved")
        .isEqualTo(new ByteCount(800));
  }

  @Test
  void howMuchHasArrivedIsAskedFromTheDisk() {
    Upload upload = world.announced(4);
    VideoId video = upload.announcement().video().orElseThrow();

    world.arrives(upload, "abc");
    assertThat(world.uploading.measureArrival().of(video)).isEqualTo(0.75);

    world.send(upload, 3, "d");
    assertThat(world.uploading.measureArrival().of(video)).isEqualTo(1);
    assertThat(world.uploading.measureArrival().of(new VideoId("none"))).isEqualTo(1);
  }

  private LimitsFor.Limits limits(Actor actor) {
    return world.uploading.limitsFor().limits(actor);
  }
}
