package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// What matters most: whatever people upload, every rendition decodes to exactly the source's
/// frames without a gap, in whatever order and company its segments were made.
class EverySourceIT {

  private static final String[] NO_MORE = {};

  static Stream<Arguments> sources() {
    String pictures = Studio.PICTURES;
    String tone = "sine=f=440:r=48000:d=9";
    return Stream.of(
        source(
            "h264-two-second-groups.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "h264-long-groups.mp4",
            pictures + ":d=14",
            "sine=r=44100:d=14",
            "-c:v libx264 -preset veryfast -c:a aac -movflags +faststart"),
        source(
            "h264-open-groups.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -x264-params open-gop=1 -c:a aac"),
        source(
            "h264-2997.mov",
            "testsrc2=s=480x270:r=30000/1001:d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 48 -c:a aac -f mov"),
        source(
            "h264-pcm.mov",
            pictures + ":d=9",
            "sine=r=48000:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a pcm_s16le"),
        source(
            "h264-mp3.mkv",
            pictures + ":d=9",
            "sine=r=44100:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a libmp3lame"),
        source(
            "h264-fragmented.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -movflags +frag_keyframe+empty_moov"),
        source(
            "h264-sixty.mp4",
            "testsrc2=s=320x180:r=60:d=7",
            tone,
            "-c:v libx264 -preset veryfast -g 120 -c:a aac"),
        source("h264-silent.mp4", pictures + ":d=9", "", "-c:v libx264 -preset veryfast -g 60"),
        source(
            "h264.ts",
            pictures + ":d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -f mpegts"),
        source(
            "hevc.mp4",
            pictures + ":d=9",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none -g 90 -c:a aac -tag:v hvc1"),
        source(
            "hevc-ten-bit.mkv",
            pictures + ":d=9",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le -c:a ac3"),
        source(
            "vp9-opus.webm",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 75 -c:a libopus"),
        source(
            "vp8.webm",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libvpx -deadline realtime -cpu-used 8 -g 75 -c:a libopus"),
        source(
            "av1.mp4",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v libsvtav1 -preset 12 -g 75 -c:a libopus"),
        source(
            "odd-size.mkv",
            "testsrc2=s=251x189:r=25:d=9",
            tone,
            "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a flac"),
        source(
            "mpeg4.avi",
            "testsrc2=s=320x180:r=25:d=9",
            tone,
            "-c:v mpeg4 -g 25 -bf 2 -c:a libmp3lame"),
        source(
            "very-fast.mp4",
            "testsrc2=s=160x90:r=120:d=9",
            tone,
            "-c:v libx264 -preset veryfast -g 240 -c:a aac"),
        source(
            "interlaced.mp4",
            "testsrc2=s=320x180:r=50:d=9,interlace",
            tone,
            "-c:v libx264 -preset veryfast -flags +ildct+ilme -g 50 -c:a aac"),
        source(
            "variable-rate.mp4",
            "testsrc2=s=320x180:r=30:d=14,select='not(between(mod(n\\,50)\\,20\\,33))*not(between(t\\,4\\,9.5))'",
            tone,
            "-c:v libx264 -preset veryfast -g 40 -fps_mode vfr -c:a aac"),
        source(
            "late-sound.mp4",
            pictures + ":d=9",
            "sine=r=48000:d=7,adelay=0,asetpts=PTS+1.5/TB",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "long-sound.mp4",
            pictures + ":d=5",
            "sine=r=48000:d=9",
            "-c:v libx264 -preset veryfast -g 60 -c:a libopus"),
        source(
            "short-sound.mp4",
            pictures + ":d=9",
            "sine=r=48000:d=2",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac"),
        source(
            "mono.mp4",
            pictures + ":d=5",
            "sine=r=22050:d=5",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -ac 1"),
        source(
            "surround.mp4",
            pictures + ":d=5",
            "sine=r=48000:d=5",
            "-c:v libx264 -preset veryfast -g 60 -c:a aac -ac 6"),
        source(
            "one-frame.mp4", "testsrc2=s=320x180:r=25:d=0.04", "", "-c:v libx264 -preset veryfast"),
        source(
            "high-dynamic-range.mp4",
            "testsrc2=s=320x180:r=25:d=5,format=yuv420p10le",
            tone,
            "-c:v libx265 -preset ultrafast -x265-params log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc -c:a aac"));
  }

  private static Arguments source(String name, String video, String audio, String how) {
    return Arguments.of(name, video, audio, how);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void decodesToTheSourcesFrames(
      String name, String video, String audio, String how, @TempDir Path folder) {
    try (var studio = new Studio(folder)) {
      SourceId source = film(studio, name, video, audio, how);
      Studio.Planned planned = studio.plan(source);
      Plan plan = planned.plan();
      var inOneRun = new Studio.Shelf();
      var alone = new Studio.Shelf();

      Making making = studio.make(plan, names(plan), all(plan), Urgency.BACKGROUND, inOneRun);
      assertThat(making).isInstanceOf(Making.Complete.class);
      for (int segment : inRandomOrder(plan)) {
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

      for (Rendition rendition : plan.video()) {
        List<Long> wanted = wanted(planned, (Recipe.Video) rendition.recipe());
        for (Studio.Shelf shelf :
            List.of(inOneRun, alone, mixed(plan, rendition, inOneRun, alone))) {
          assertThat(studio.decodedFrames(studio.whole(plan, rendition, shelf)))
              .as(rendition.recipe().canonical())
              .containsExactlyElementsOf(wanted);
        }
      }
      for (Rendition rendition : plan.audio()) {
        var mixed = mixed(plan, rendition, inOneRun, alone);
        String packets =
            studio
                .ask(studio.whole(plan, rendition, mixed), "packet=pts")
                .lines()
                .collect(Collectors.joining());
        assertThat(studio.ask(studio.whole(plan, rendition, mixed), "packet=pts").lines().count())
            .as(packets)
            .isEqualTo(
                new Schedule.OfAudio((Recipe.Audio) rendition.recipe(), plan.timeline())
                    .firstPacket(plan.timeline().segments()));
      }
    }
  }

  private static SourceId film(Studio studio, String name, String video, String audio, String how) {
    var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", video));
    if (!audio.isEmpty()) {
      arguments.addAll(List.of("-f", "lavfi", "-i", audio));
    }
    arguments.addAll(List.of(how.split(" ")));
    return studio.film(name, arguments.toArray(NO_MORE));
  }

  private static List<Long> wanted(Studio.Planned planned, Recipe.Video recipe) {
    int step = recipe instanceof Recipe.EncodedVideo encoded ? encoded.frameStep() : 1;
    var wanted = new ArrayList<Long>();
    var timeline = planned.plan().timeline();
    for (int segment = 0; segment < timeline.segments(); segment++) {
      int first = planned.frames().firstAtOrAfter(timeline.start(segment));
      int past = planned.frames().firstAtOrAfter(timeline.end(segment));
      for (int frame = first; frame < past; frame += step) {
        wanted.add(planned.frames().shownAt(frame));
      }
    }
    return wanted;
  }

  private static Studio.Shelf mixed(
      Plan plan, Rendition rendition, Studio.Shelf a, Studio.Shelf b) {
    var mixed = new Studio.Shelf();
    for (int segment = 0; segment < plan.timeline().segments(); segment++) {
      byte[] bytes = (segment % 2 == 0 ? a : b).get(rendition.name(), segment);
      mixed.put(rendition.name(), segment, ByteBuffer.wrap(bytes));
    }
    return mixed;
  }

  private static List<Integer> inRandomOrder(Plan plan) {
    var order = new ArrayList<>(IntStream.range(0, plan.timeline().segments()).boxed().toList());
    Collections.shuffle(order, new Random(1));
    return order;
  }

  private static SegmentRange all(Plan plan) {
    return new SegmentRange(0, plan.timeline().segments() - 1);
  }

  private static Set<RenditionName> names(Plan plan) {
    return plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
  }
}
