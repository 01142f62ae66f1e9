package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// What is left of a damaged source is shown, what is lost is told, and nothing else is stored.
@Timeout(120)
class DamagedSourceIT {

  private static final int FRAMES_A_SEGMENT = 100;

  @TempDir Path folder;
  private Studio studio;
  private SourceId source;
  private Plan plan;

  /// A record of what the sink is told.
  private record Lost(RenditionName rendition, int segment, int frames) {}

  private final List<Lost> lost = new ArrayList<>();
  private final Studio.Shelf shelf = new Studio.Shelf();

  /// Three segments of four seconds, a key frame at the beginning of each.
  @BeforeEach
  void film() {
    studio = new Studio(folder);
    source =
        studio.film(
            "film.mp4",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=480x270:r=25:d=12",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-g",
            "100",
            "-bf",
            "0");
    plan = studio.plan(source).plan();
    assertThat(plan.timeline().segments()).isEqualTo(3);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void holdsTheFrameBeforeThoseThatAreLostAndTellsHowMany() throws IOException {
    Rendition small = plan.video().getFirst();
    wipe(FRAMES_A_SEGMENT + 40, FRAMES_A_SEGMENT + 50);

    assertThat(make(small)).isInstanceOf(Making.Complete.class);

    assertThat(lost)
        .extracting(Lost::rendition, Lost::segment)
        .containsExactly(tuple(small.name(), 1));
    int frames = lost.getFirst().frames();
    assertThat(frames).isBetween(10, 20);
    assertThat(studio.engine.framesLost()).isEqualTo(frames);
    assertThat(studio.decodedFrames(studio.whole(plan, small, shelf)))
        .hasSize(3 * FRAMES_A_SEGMENT - frames)
        .contains(plan.timeline().start(1), plan.timeline().start(2));
    assertThat(studio.lengthOf(studio.whole(plan, small, shelf)))
        .isEqualTo(plan.timeline().duration());
  }

  @Test
  void showsTheFirstFrameThatIsLeftFromTheBoundaryOn() throws IOException {
    Rendition small = plan.video().getFirst();
    wipe(FRAMES_A_SEGMENT - 30, FRAMES_A_SEGMENT + 30);

    assertThat(make(small)).isInstanceOf(Making.Complete.class);

    assertThat(lost).extracting(Lost::segment).containsExactly(0, 1);
    assertThat(studio.decodedFrames(studio.whole(plan, small, shelf)))
        .contains(plan.timeline().start(1));
    for (int segment = 0; segment < 3; segment++) {
      assertThat(studio.decodedFrames(studio.alone(small, shelf, segment)))
          .first()
          .isEqualTo(plan.timeline().start(segment));
    }
  }

  @Test
  void givesASegmentUpOfWhichNothingIsLeft() throws IOException {
    Rendition small = plan.video().getFirst();
    wipe(FRAMES_A_SEGMENT, 2 * FRAMES_A_SEGMENT);

    assertThat(make(small))
        .isInstanceOfSatisfying(
            Making.Damaged.class,
            damaged -> {
              assertThat(damaged.rendition()).isEqualTo(small.name());
              assertThat(damaged.segment()).isEqualTo(1);
            });

    assertThat(lost).isEmpty();
    assertThat(shelf.count()).isEqualTo(1);
  }

  @Test
  void keepsNothingOfAnEncoderThatBrokeOnTheWay() throws IOException {
    Rendition small = plan.video().getFirst();
    wipe(FRAMES_A_SEGMENT + 40, FRAMES_A_SEGMENT + 50);
    Path tools = Understudy.ofFfmpeg(folder, "$REAL \"$@\"; exit 139");

    try (var breaking = new Studio(folder, tools)) {
      Making making =
          breaking
              .engine
              .transcoder()
              .make(plan, Set.of(small.name()), SegmentRange.of(1), Urgency.BACKGROUND, sink());
      assertThat(making).isInstanceOf(Making.Damaged.class);
    }

    assertThat(lost).isEmpty();
    assertThat(shelf.count()).isZero();
  }

  private Making make(Rendition rendition) {
    return studio
        .engine
        .transcoder()
        .make(plan, Set.of(rendition.name()), new SegmentRange(0, 2), Urgency.BACKGROUND, sink());
  }

  private SegmentSink sink() {
    return new SegmentSink() {
      @Override
      public void framesLost(RenditionName rendition, int segment, int frames) {
        lost.add(new Lost(rendition, segment, frames));
      }

      @Override
      public void take(RenditionName rendition, int segment, ByteBuffer bytes) {
        shelf.put(rendition, segment, bytes);
      }
    };
  }

  /// Overwrites frames with nothing.
  private void wipe(int first, int past) throws IOException {
    try (Opened opened = new Library(studio.sources).open(source).orElseThrow();
        var file = FileChannel.open(studio.sources.file(source), StandardOpenOption.WRITE)) {
      Samples samples = opened.footage().pictures().track().samples();
      for (int i = first; i < past; i++) {
        file.write(ByteBuffer.allocate(samples.size(i)), samples.offset(i));
      }
    }
  }
}
