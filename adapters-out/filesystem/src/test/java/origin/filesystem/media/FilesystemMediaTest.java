package origin.filesystem.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.captions.ShownCaptionsContract;
import origin.contracts.publishing.PublicSpellsContract;
import origin.contracts.transcoding.ExamplePlans;
import origin.contracts.transcoding.ExtentsContract;
import origin.contracts.transcoding.LostRenditionsContract;
import origin.contracts.transcoding.PicturesContract;
import origin.contracts.transcoding.PlansContract;
import origin.contracts.transcoding.SegmentsContract;
import origin.contracts.upkeep.MediaInventoryContract;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.MediaStoreFull;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;

final class FilesystemMediaTest {
  @TempDir private Path root;

  @Nested
  final class OfPlans implements PlansContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfSegments implements SegmentsContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public Segments segments() {
      return media.segments();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfShownCaptions implements ShownCaptionsContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public ShownCaptions shown() {
      return media.captions();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfPictures implements PicturesContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public Pictures pictures() {
      return media.pictures();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfLostRenditions implements LostRenditionsContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public LostRenditions lost() {
      return media.lostRenditions();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfExtents implements ExtentsContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public Extents extents() {
      return media.extents();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfPublicSpells implements PublicSpellsContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public PublicSpells spells() {
      return media.spells();
    }
  }

  @Nested
  final class OfInventory implements MediaInventoryContract {
    private FilesystemMedia media;

    @BeforeEach
    void open() {
      media = new FilesystemMedia(root);
    }

    @Override
    public MediaInventory inventory() {
      return media.inventory();
    }

    @Override
    public Plans plans() {
      return media.plans();
    }

    @Override
    public Segments segments() {
      return media.segments();
    }

    @Override
    public PublicSpells spells() {
      return media.spells();
    }

    @Override
    public Pictures pictures() {
      return media.pictures();
    }

    @Override
    public ShownCaptions captions() {
      return media.captions();
    }

    @Override
    public void leave(PlanId plan, String name) {
      Path place = new Layout(root).folder(plan).resolve(name);
      try {
        Files.createDirectories(place.resolveSibling("."));
        Files.write(place, new byte[1]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Test
    void lossesAndExtentsAreNoStrangers() {
      PlanId plan = media.plans().keep(ExamplePlans.plan("plan-1", 3)).id();
      media.lostRenditions().lose(plan, ExamplePlans.SOUND.name(), "damaged");
      media.extents().extend(plan, 2);

      media
          .inventory()
          .eachStranger(
              plan,
              name -> {
                throw new AssertionError(name);
              });
    }
  }

  @Nested
  final class AfterACrash {
    private static final SegmentName NAME =
        new SegmentName(new PlanId("plan-1"), ExamplePlans.SMALL.name(), 0);

    @Test
    void everythingThatWasStoredIsThere() {
      Plan plan = ExamplePlans.plan("plan-1", 3);
      var before = new FilesystemMedia(root);
      before.plans().keep(plan);
      before.segments().put(NAME, ByteBuffer.wrap(new byte[1000]));
      before.spells().open(new Spell("spell-spell-spell"), plan.id());

      var after = new FilesystemMedia(root);

      assertThat(after.plans().find(plan.id())).contains(plan);
      assertThat(after.segments().stored(plan.id()))
          .isEqualTo(Map.of(ExamplePlans.SMALL.name(), Set.of(0)));
      assertThat(after.spells().find(new Spell("spell-spell-spell"))).contains(plan.id());
    }

    @Test
    void whatWasHalfWrittenOrHalfRemovedIsGone() throws IOException {
      new FilesystemMedia(root);
      Path removed = root.resolve("incoming/grave/0123456789abcdef");
      Files.createDirectories(removed);
      Files.write(removed.resolve("0.m4s"), new byte[10]);
      Files.write(root.resolve("incoming/draft"), new byte[10]);

      new FilesystemMedia(root);

      assertThat(root.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void whoOnlyLooksLeavesWhatIsBeingWritten() throws IOException {
      new FilesystemMedia(root);
      Files.write(root.resolve("incoming/draft"), new byte[10]);

      FilesystemMedia.beside(root);

      assertThat(root.resolve("incoming/draft")).exists();
    }

    @Test
    void nothingIsLeftBehindByWorkThatEnds() {
      var media = new FilesystemMedia(root);
      media.plans().keep(ExamplePlans.plan("plan-1", 3));
      media.segments().put(NAME, ByteBuffer.wrap(new byte[1000]));
      media.segments().put(NAME, ByteBuffer.wrap(new byte[1000]));
      media.plans().forget(new PlanId("plan-1"));

      assertThat(root.resolve("incoming")).isEmptyDirectory();
      assertThat(root).isDirectoryNotContaining("glob:**.m4s");
    }
  }

  @Nested
  final class WhenFilesWereTamperedWith {

    @Test
    void aPlanThatCannotBeUnderstoodIsATypedFailure() throws IOException {
      var media = new FilesystemMedia(root);
      media.plans().keep(ExamplePlans.plan("plan-1", 3));
      Path plan = planFile();

      for (String text : List.of("", "{}", "[]", "{\"form\":2}", changed(plan))) {
        Files.writeString(plan, text);
        assertThatThrownBy(() -> media.plans().find(new PlanId("plan-1")))
            .as(text)
            .isInstanceOf(MediaStoreBroken.class);
      }
    }

    private static String changed(Path plan) throws IOException {
      return Files.readString(plan).replace("\"level\":30", "\"level\":31");
    }

    private Path planFile() throws IOException {
      try (Stream<Path> files = Files.walk(root)) {
        return files.filter(file -> file.endsWith("plan.json")).findFirst().orElseThrow();
      }
    }
  }

  @Test
  void segmentsLeaveTheReserveFreeForWhatMustBeWritten(@TempDir Path root) {
    var media = new FilesystemMedia(root, Long.MAX_VALUE / 2);
    Plan plan = media.plans().keep(ExamplePlans.plan("plan-1", 3));
    var name = new SegmentName(plan.id(), ExamplePlans.SMALL.name(), 0);

    assertThatThrownBy(() -> media.segments().put(name, ByteBuffer.wrap(new byte[1])))
        .isInstanceOf(MediaStoreFull.class);
    assertThat(media.segments().stored(plan.id())).isEmpty();
  }

  @Test
  void aStoreThatCannotBeOpenedSaysSo() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    assertThatThrownBy(() -> new FilesystemMedia(file)).isInstanceOf(MediaStoreBroken.class);
  }
}
