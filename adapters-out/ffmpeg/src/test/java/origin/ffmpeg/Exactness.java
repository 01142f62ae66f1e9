package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// Everything that a source's renditions owe it, asserted for one source: its frames and no others
/// at its times, sound packets like those of a single pass, segments that begin with an IDR and
/// decode alone, and all that however they were made.
final class Exactness {

  private final Studio studio;
  private final SourceId source;
  private final Studio.Planned planned;
  private final Plan plan;
  private final Studio.Shelf inOneRun = new Studio.Shelf();
  private final Studio.Shelf alone = new Studio.Shelf();

  Exactness(Studio studio, SourceId source) {
    this(studio, source, LadderPolicy.USUAL);
  }

  Exactness(Studio studio, SourceId source, LadderPolicy policy) {
    this.studio = studio;
    this.source = source;
    this.planned = studio.plan(source, policy);
    this.plan = planned.plan();
  }

  void verify() {
    assertThat(studio.countFrames(studio.sources.file(source)))
        .as("frames that FFmpeg decodes of the source itself")
        .isEqualTo(planned.frames().count());
    makeInOneRun();
    makeOneByOne();
    plan.video().forEach(this::verifyPictures);
    plan.audio().forEach(this::verifySound);
  }

  private void makeInOneRun() {
    Set<RenditionName> names =
        plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
    var all = new SegmentRange(0, plan.timeline().segments() - 1);
    assertThat(studio.make(plan, names, all, Urgency.BACKGROUND, inOneRun))
        .isInstanceOf(Making.Complete.class);
  }

  private void makeOneByOne() {
    var order = new ArrayList<>(IntStream.range(0, plan.timeline().segments()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    for (int segment : order) {
      for (Rendition rendition : plan.renditions()) {
        Making one =
            studio.make(
                plan,
                Set.of(rendition.name()),
                SegmentRange.of(segment),
                Urgency.SOMEBODY_WAITS,
                alone);
        assertThat(one).isInstanceOf(Making.Complete.class);
      }
    }
  }

  private void verifyPictures(Rendition rendition) {
    int segments = plan.timeline().segments();
    List<Long> wanted = wanted(rendition, 0, segments);
    for (Studio.Shelf shelf : List.of(inOneRun, alone, mixed(rendition))) {
      assertThat(studio.decodedFrames(studio.whole(plan, rendition, shelf)))
          .as(rendition.recipe().canonical())
          .containsExactlyElementsOf(wanted);
    }
    for (int segment = 0; segment < segments; segment++) {
      assertThat(Studio.beginsAnew(rendition, inOneRun.get(rendition.name(), segment)))
          .as("%s, segment %d decodes alone", rendition.recipe().canonical(), segment)
          .isTrue();
    }
    int middle = segments / 2;
    assertThat(studio.decodedFrames(studio.alone(rendition, inOneRun, middle)))
        .as("%s, segment %d by itself", rendition.recipe().canonical(), middle)
        .containsExactlyElementsOf(wanted(rendition, middle, middle + 1));
  }

  private void verifySound(Rendition rendition) {
    long packets =
        new Schedule.OfAudio((Recipe.Audio) rendition.recipe(), plan.timeline())
            .firstPacket(plan.timeline().segments());
    String told = studio.ask(studio.whole(plan, rendition, mixed(rendition)), "packet=pts");
    assertThat(told.lines().count()).as(told).isEqualTo(packets);
  }

  /// The source's frames from segment `first` until just before segment `past`, less those that the
  /// recipe leaves out.
  private List<Long> wanted(Rendition rendition, int first, int past) {
    int step = rendition.recipe() instanceof Recipe.EncodedVideo encoded ? encoded.frameStep() : 1;
    var wanted = new ArrayList<Long>();
    Timeline timeline = plan.timeline();
    FrameIndex frames = planned.frames();
    for (int segment = first; segment < past; segment++) {
      int end = frames.firstAtOrAfter(timeline.end(segment));
      int begin = frames.firstAtOrAfter(timeline.start(segment));
      for (int frame = begin; frame < end; frame += step) {
        wanted.add(frames.shownAt(frame));
      }
    }
    return wanted;
  }

  /// Segments of both makings, in turns.
  private Studio.Shelf mixed(Rendition rendition) {
    var mixed = new Studio.Shelf();
    for (int segment = 0; segment < plan.timeline().segments(); segment++) {
      byte[] bytes = (segment % 2 == 0 ? inOneRun : alone).get(rendition.name(), segment);
      mixed.put(rendition.name(), segment, ByteBuffer.wrap(bytes));
    }
    return mixed;
  }
}
