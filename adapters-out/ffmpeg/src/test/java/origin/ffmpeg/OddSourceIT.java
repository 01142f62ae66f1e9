package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.timeline.Size;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ports.timeline.Prober.Probed;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// Sources as phones, editors and broken downloads leave them.
@Timeout(180)
class OddSourceIT {

  private static final double FRAME = 1.0 / 25;

  @TempDir Path folder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = new Studio(folder);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-display_rotation 90",
        "-display_rotation 180",
        "-display_rotation 270",
        "-display_hflip",
        "-display_vflip",
        "-display_rotation 90 -display_hflip",
        "-display_rotation 270 -display_hflip"
      })
  void showsAPictureTheWayItWasHeld(String way) {
    film(
        "flat.mp4",
        "-f lavfi -i testsrc2=s=426x240:r=25:d=5,drawbox=w=iw/2:h=ih/2:color=white:t=fill -c:v libx264 -preset ultrafast -g 50");
    Path held = folder.resolve("held.mp4");
    Studio.run(
        "ffmpeg",
        Stream.concat(
                Arrays.stream(way.split(" ", -1)),
                Stream.of(
                    "-i", studio.fileOf("flat.mp4").toString(), "-c", "copy", held.toString()))
            .toList());
    SourceId source = studio.store("held.mp4", held);

    Studio.Planned planned = studio.plan(source);
    new Exactness(studio, source).verify();

    Size shown =
        way.contains("90") || way.contains("270") ? new Size(240, 426) : new Size(426, 240);
    assertThat(planned.facts().video().shown()).isEqualTo(shown);
    for (Rendition rendition : planned.plan().video()) {
      assertThat(rendition.recipe()).isInstanceOf(Recipe.EncodedVideo.class);
      Path made = studio.whole(planned.plan(), rendition, made(planned.plan()));
      assertThat(studio.ask(made, "stream=width,height"))
          .isEqualTo(shown.width() + "," + shown.height());
      assertThat(bright(studio.brightness(made).getFirst()))
          .isEqualTo(bright(studio.brightness(held).getFirst()));
    }
  }

  @Test
  void showsOnlyWhatAnEditorLeft() throws IOException {
    film(
        "whole.mp4",
        "-f lavfi -i testsrc2=s=480x270:r=25:d=12 -f lavfi -i sine=r=48000:d=12 -c:v libx264 -preset veryfast -g 60 -c:a aac");
    Path trimmed = folder.resolve("trimmed.mp4");
    Studio.run(
        "ffmpeg",
        List.of(
            "-ss",
            "1.3",
            "-i",
            studio.fileOf("whole.mp4").toString(),
            "-t",
            "9.1",
            "-c",
            "copy",
            trimmed.toString()));

    SourceId source = studio.store("trimmed.mp4", trimmed);
    new Exactness(studio, source).verify();

    assertThat(studio.plan(source).frames().count()).isBetween(225, 229);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-c:a aac", "-c:a libopus", "-c:a pcm_s16le -f mov"})
  void soundsWhenItIsSeen(String sound) throws IOException {
    String name = "flash.mp4";
    SourceId source =
        film(
            name,
            "-f lavfi -i color=black:s=426x240:r=25:d=10,drawbox=color=white:t=fill:enable='gte(t,6.2)' "
                + "-f lavfi -i sine=r=48000:d=10,volume=0:enable='lt(t,6.2)' "
                + "-c:v libx264 -preset veryfast -g 60 -bf 3 "
                + sound);
    Plan plan = studio.plan(source).plan();
    Studio.Shelf made = made(plan);

    for (Rendition picture : plan.video()) {
      Path seen = studio.whole(plan, picture, made);
      List<int[]> brightness = studio.brightness(seen);
      int flash = 0;
      while (brightness.get(flash)[0] < 128) {
        flash++;
      }
      double seenAt = (double) studio.decodedFrames(seen).get(flash) / plan.timeline().timescale();
      for (Rendition tone : plan.audio()) {
        short[] heard = studio.heard(studio.whole(plan, tone, made), 48_000);
        int beep = 0;
        while (Math.abs(heard[beep]) < 500) {
          beep++;
        }
        assertThat(beep / 48_000.0).isEqualTo(seenAt, within(FRAME));
      }
    }
  }

  @Test
  void encodesWhatHasSegmentsTooLargeForTheMemory() {
    SourceId source =
        film(
            "large.mp4",
            "-f lavfi -i testsrc2=s=640x360:r=30:d=5 -c:v libx264 -preset ultrafast -g 150 -b:v 80M -maxrate 80M -bufsize 80M -x264-params nal-hrd=cbr");

    assertThat(studio.plan(source).plan().video())
        .extracting(Rendition::recipe)
        .hasOnlyElementsOfType(Recipe.EncodedVideo.class);
  }

  @Test
  void copiesTheSourcesOwnBytes() throws IOException {
    SourceId source =
        film(
            "copied.mp4",
            "-f lavfi -i testsrc2=s=640x360:r=30:d=11 -f lavfi -i sine=r=44100:d=11 -c:v libx264 -preset veryfast -g 60 -bf 2 -c:a aac");
    Plan plan = studio.plan(source).plan();
    Studio.Shelf made = made(plan);
    Path original = studio.sources.file(source);

    Rendition picture = plan.video().getLast();
    assertThat(picture.recipe()).isInstanceOf(Recipe.CopiedVideo.class);
    assertThat(studio.packetsHash(studio.whole(plan, picture, made), "v"))
        .isEqualTo(studio.packetsHash(original, "v"));
    Rendition tone = plan.audio().getFirst();
    assertThat(tone.recipe()).isInstanceOf(Recipe.CopiedAudio.class);
    assertThat(studio.packetsHash(studio.whole(plan, tone, made), "a"))
        .isEqualTo(studio.packetsHash(original, "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-movflags +faststart cut.mp4", "cut.mp4", "cut.mkv", "cut.ts"})
  void isShownAsFarAsItWasReceived(String how) throws IOException {
    String[] words = how.split(" ", -1);
    String name = words[words.length - 1];
    film(
        name,
        "-f lavfi -i testsrc2=s=160x90:r=25:d=9 -f lavfi -i sine=r=48000:d=9 -c:v libx264 -preset ultrafast -g 50 -c:a aac"
            + (words.length > 1 ? " " + words[0] + " " + words[1] : ""));
    byte[] whole = Files.readAllBytes(studio.fileOf(name));

    int lastShown = 0;
    for (int eighths = 0; eighths <= 8; eighths++) {
      int length = whole.length * eighths / 8;
      SourceId source =
          studio.store(
              eighths + "-" + name,
              Files.write(folder.resolve("made"), Arrays.copyOf(whole, length)));

      int shown = shown(source);

      assertThat(shown).as("%s, %d eighths", how, eighths).isGreaterThanOrEqualTo(lastShown);
      lastShown = shown;
    }
    assertThat(lastShown).isEqualTo(9 * 25);
  }

  @Test
  void makesAPosterThatShowsSomethingAndIsNotTooLarge() throws IOException {
    SourceId source =
        film(
            "dark.mp4",
            "-f lavfi -i testsrc2=s=1920x1080:r=25:d=4,drawbox=color=black:t=fill:enable='lt(t,1)' -c:v libx264 -preset ultrafast -g 25");
    Plan plan = studio.plan(source).plan();

    Map<PosterSize, Jpeg> poster =
        studio.engine.pictures().posters(source, plan.timeline()).getFirst();

    Jpeg large = Objects.requireNonNull(poster.get(PosterSize.LARGE));
    Path picture = Files.write(folder.resolve("poster.jpg"), large.bytes());
    assertThat(studio.ask(picture, "stream=width,height")).isEqualTo("1280,720");
    assertThat(Arrays.stream(studio.brightness(picture).getFirst()).max().orElse(0))
        .isGreaterThan(40);
  }

  /// How many frames of a source can be made, 0 if it is refused.
  private int shown(SourceId source) {
    return switch (studio.engine.prober().probe(source)) {
      case Probed.Refused(var problem) -> {
        assertThat(problem.sentence()).isNotBlank();
        yield 0;
      }
      case Probed.Found found -> {
        Plan plan = studio.plan(source).plan();
        Rendition smallest = plan.video().getFirst();
        Studio.Shelf made = made(plan);
        yield Math.min(
            found.frames().count(), studio.brightness(studio.whole(plan, smallest, made)).size());
      }
    };
  }

  private Studio.Shelf made(Plan plan) {
    var shelf = new Studio.Shelf();
    Set<RenditionName> names =
        plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
    var all = new SegmentRange(0, plan.timeline().segments() - 1);
    assertThat(studio.make(plan, names, all, Urgency.BACKGROUND, shelf))
        .isEqualTo(new Making.Complete());
    return shelf;
  }

  private SourceId film(String name, String how) {
    return studio.film(name, how.split(" ", -1));
  }

  /// Which quarters of a picture are bright.
  private static List<Boolean> bright(int[] quarters) {
    return Arrays.stream(quarters).mapToObj(quarter -> quarter > 200).toList();
  }
}
