package origin.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.upkeep.InspectorContract;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.domain.transcoding.Storyboard;
import origin.ffmpeg.inspect.FfmpegInspector;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Urgency;
import origin.ports.upkeep.Inspector;

/// Looking at segments, copied and encoded, as they really are made.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FfmpegInspectorIT implements InspectorContract {

  private final Studio.Shelf shelf = new Studio.Shelf();
  private Studio studio;
  private Plan plan;

  @BeforeAll
  void make(@TempDir Path folder) {
    studio = new Studio(folder);
    plan =
        studio
            .plan(
                studio.film(
                    "film.mp4",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=s=480x270:r=30:d=12",
                    "-f",
                    "lavfi",
                    "-i",
                    "sine=r=48000:d=12",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-g",
                    "120",
                    "-c:a",
                    "aac"))
            .plan();
    Set<RenditionName> all =
        plan.renditions().stream().map(Rendition::name).collect(Collectors.toSet());
    studio.make(
        plan, all, new SegmentRange(0, plan.timeline().segments() - 1), Urgency.BACKGROUND, shelf);
  }

  @AfterAll
  void close() {
    studio.close();
  }

  @Override
  public Inspector inspector() {
    return new FfmpegInspector(studio.sources);
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public byte[] made(Rendition rendition, int segment) {
    return shelf.get(rendition.name(), segment);
  }

  @Test
  void tellsOfEveryByteOfACopyThatIsNotTheSources() {
    try (Inspector.Inspection inspection = inspector().of(plan)) {
      for (Rendition rendition : plan.renditions()) {
        boolean copied =
            rendition.recipe() instanceof Recipe.CopiedVideo
                || rendition.recipe() instanceof Recipe.CopiedAudio;
        byte[] changed = made(rendition, 2).clone();
        changed[changed.length - 1] ^= 1;

        assertThat(inspection.ofSegment(rendition, 2, ByteBuffer.wrap(changed)).isPresent())
            .as(rendition.recipe().canonical())
            .isEqualTo(copied);
      }
    }
  }

  @Test
  void tellsWhyNothingCanBeMadeOfASourceAndStillLooksAtSegments(@TempDir Path empty)
      throws IOException {
    FolderSources sources = new FolderSources(empty);
    assertGone(new FfmpegInspector(sources));

    Files.writeString(sources.file(plan.source()), "no film");
    assertGone(new FfmpegInspector(sources));
  }

  private void assertGone(Inspector inspector) {
    Rendition smallest = plan.video().getFirst();
    byte[] whole = made(smallest, 1);
    try (Inspector.Inspection inspection = inspector.of(plan)) {
      assertThat(inspection.ofSource()).isNotEmpty();
      assertThat(inspection.ofSegment(smallest, 1, ByteBuffer.wrap(whole))).isEmpty();
      assertThat(inspection.ofSegment(smallest, 0, ByteBuffer.wrap(whole))).isNotEmpty();
    }
  }

  @Test
  void tellsOfAPictureThatIsDamagedOrOfAnotherSize() {
    Map<PosterSize, Jpeg> sizes =
        studio.engine.pictures().posters(plan.source(), plan.timeline()).getFirst();
    byte[] poster = Objects.requireNonNull(sizes.get(PosterSize.LARGE)).bytes();
    byte[] emptied = poster.clone();
    Arrays.fill(emptied, emptied.length / 2, emptied.length - 2, (byte) 0);
    var name = new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE);
    var sheet = new PictureName.Sheet(0);
    try (Inspector.Inspection inspection = inspector().of(plan)) {
      sizes.forEach(
          (size, jpeg) ->
              assertThat(
                      inspection.ofPicture(
                          new PictureName.Poster(PosterId.FIRST, size), jpeg.bytes()))
                  .isEmpty());
      assertThat(inspection.ofPicture(sheet, sheetOfTheStoryboard())).isEmpty();
      assertThat(inspection.ofPicture(sheet, poster)).isNotEmpty();
      assertThat(inspection.ofPicture(name, Arrays.copyOf(poster, poster.length / 2))).isNotEmpty();
      assertThat(inspection.ofPicture(name, Arrays.copyOf(poster, poster.length + 1))).isNotEmpty();
      assertThat(inspection.ofPicture(name, emptied)).isNotEmpty();
      assertThat(inspection.ofPicture(name, new byte[0])).isNotEmpty();
    }
  }

  private byte[] sheetOfTheStoryboard() {
    Rendition smallest = plan.video().getFirst();
    return studio
        .engine
        .pictures()
        .storyboard(Storyboard.of(plan), smallest, segment -> Content.of(made(smallest, segment)))
        .getFirst()
        .bytes();
  }
}
