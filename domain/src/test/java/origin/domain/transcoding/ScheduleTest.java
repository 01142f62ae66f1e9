package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.Timeline;

class ScheduleTest {

  @Property
  void ownsEveryAudioPacketOnceAsInOnePass(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 90_000, max = 900_000) Integer> lengths,
      @ForAll SoundCodec codec,
      @ForAll @IntRange(min = 8_000, max = 96_000) int sampleRate) {
    long[] boundaries = new long[lengths.size() + 1];
    for (int i = 0; i < lengths.size(); i++) {
      boundaries[i + 1] = boundaries[i] + lengths.get(i);
    }
    var timeline = new Timeline(90_000, boundaries);
    var schedule =
        new Schedule.OfAudio(
            new Recipe.EncodedAudio(codec, 0, sampleRate, 2, 128, "und"), timeline);

    long next = 0;
    for (int i = 0; i < timeline.segments(); i++) {
      assertThat(schedule.start(i)).isEqualTo(next);
      assertThat(schedule.packetsOf(i)).isPositive();
      next = schedule.start(i) + schedule.durationOf(i);
    }

    long samples = Math.ceilDiv(timeline.duration() * sampleRate, 90_000);
    int packet = codec == SoundCodec.AAC ? 1024 : 960;
    int delay = codec == SoundCodec.AAC ? 1024 : 312;
    assertThat(next % packet).isZero();
    assertThat(next / packet).isEqualTo(Math.ceilDiv(samples + delay, packet));
  }

  @Test
  void givesVideoTheBoundariesThemselves() {
    var timeline = new Timeline(30, 0, 120, 250);
    var schedule =
        Schedule.of(
            new Recipe.CopiedVideo(
                new origin.domain.timeline.Size(320, 180),
                new origin.domain.timeline.FrameRate(30, 1),
                30),
            timeline);

    assertThat(schedule.start(1)).isEqualTo(120);
    assertThat(schedule.durationOf(1)).isEqualTo(130);
    assertThat(schedule.timescale()).isEqualTo(30);
  }
}
