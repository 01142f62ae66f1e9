package origin.s3.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.captions.ShownCaptionsContract;
import origin.contracts.publishing.PublicSpellsContract;
import origin.contracts.transcoding.ExamplePlans;
import origin.contracts.transcoding.ExtentsContract;
import origin.contracts.transcoding.LostRenditionsContract;
import origin.contracts.transcoding.PicturesContract;
import origin.contracts.transcoding.PlansContract;
import origin.contracts.transcoding.SegmentsContract;
import origin.contracts.upkeep.MediaInventoryContract;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;
import origin.s3.S3Settings;
import origin.s3.S3Store;
import origin.s3.TestBucket;
import origin.s3.bucket.Bucket;
import origin.s3server.LocalS3;

/// The media store's ports on a real S3 server.
class S3MediaIT {
  private static final PlanId PLAN = new PlanId("plan-1");
  private static final SegmentName NAME = new SegmentName(PLAN, ExamplePlans.SMALL.name(), 0);

  private S3Settings settings;
  private S3Store store;
  private S3Media media;

  @BeforeEach
  void open() {
    settings = TestBucket.fresh();
    store = S3Store.open(settings);
    media = store.media();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Nested
  final class OfPlans implements PlansContract {
    @Override
    public Plans plans() {
      return media.plans();
    }
  }

  @Nested
  final class OfSegments implements SegmentsContract {
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
  final class OfPictures implements PicturesContract {
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
  final class OfShownCaptions implements ShownCaptionsContract {
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
  final class OfLostRenditions implements LostRenditionsContract {
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
    @Override
    public PublicSpells spells() {
      return media.spells();
    }
  }

  @Nested
  final class OfInventory implements MediaInventoryContract {
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
      try (Bucket bucket = Bucket.open(settings, MediaStoreBroken::new)) {
        bucket.put(Keys.all(plan) + name, new byte[1]);
      }
    }

    @Test
    void lossesAndExtentsAreNoStrangers() {
      media.plans().keep(ExamplePlans.plan("plan-1", 3));
      media.lostRenditions().lose(PLAN, ExamplePlans.SOUND.name(), "damaged");
      media.extents().extend(PLAN, 2);

      media
          .inventory()
          .eachStranger(
              PLAN,
              name -> {
                throw new AssertionError(name);
              });
    }
  }

  @Test
  void whatOneNodeStoresAnotherFinds() {
    media.plans().keep(ExamplePlans.plan("plan-1", 3));
    put(media, 100);

    try (S3Store another = S3Store.open(settings)) {
      assertThat(another.media().plans().find(PLAN)).contains(ExamplePlans.plan("plan-1", 3));
      assertThat(another.media().segments().stored(PLAN))
          .isEqualTo(Map.of(ExamplePlans.SMALL.name(), Set.of(0)));
    }
  }

  @Test
  void nothingIsLeftOfAPlanThatIsForgottenWhileManyStore() {
    media.plans().keep(ExamplePlans.plan("plan-1", 100));

    Crowd.of(
        8,
        who -> {
          if (who == 0) {
            media.plans().forget(PLAN);
          } else {
            for (int index = 0; index < 20; index++) {
              var name = new SegmentName(PLAN, ExamplePlans.SMALL.name(), who * 20 + index);
              media.segments().put(name, ByteBuffer.allocate(50));
            }
          }
          return who;
        });

    assertThat(media.plans().keeps(PLAN)).isFalse();
    assertThat(media.segments().stored(PLAN)).isEmpty();
  }

  @Test
  void moreThanOnePageIsListedAndRemoved() {
    media.plans().keep(ExamplePlans.plan("plan-1", 1_100));
    for (int index = 0; index < 1_050; index++) {
      var name = new SegmentName(PLAN, ExamplePlans.SMALL.name(), index);
      store.bucket().putFirst(Keys.segment(name), new byte[1], Map.of());
    }

    assertThat(media.segments().stored(PLAN).get(ExamplePlans.SMALL.name())).hasSize(1_050);
    media.plans().forget(PLAN);
    assertThat(media.segments().stored(PLAN)).isEmpty();
  }

  @Test
  void aReaderThatLetsGoMakesRoomForTheNext() {
    media.plans().keep(ExamplePlans.plan("plan-1", 3));
    put(media, 900_000);
    S3Media small = store.mediaHolding(1 << 20);

    for (int reader = 0; reader < 5; reader++) {
      try (Content content = small.segments().open(NAME).orElseThrow()) {
        assertThat(content.length()).isEqualTo(900_000);
      }
    }
  }

  @Test
  void aWrongProofIsATypedFailureAndNeverTold() {
    S3Settings wrong = TestBucket.loggingInWith(settings, "wrong-proof");

    try (S3Store refused = S3Store.open(wrong)) {
      assertThatThrownBy(() -> refused.media().plans().keeps(PLAN))
          .isInstanceOf(MediaStoreBroken.class)
          .hasMessageNotContaining("wrong-proof");
      assertThat(wrong.toString()).doesNotContain("wrong-proof");
    }
  }

  @Test
  void aServerThatComesBackHasEverything() {
    try (LocalS3 server = LocalS3.start(TestBucket.folder("stopped"))) {
      server.withBucket("origin");
      try (S3Store own = S3Store.open(TestBucket.settings(server, "origin"))) {
        own.media().plans().keep(ExamplePlans.plan("plan-1", 3));
        server.stop();
        assertThatThrownBy(() -> own.media().plans().find(PLAN))
            .isInstanceOf(MediaStoreBroken.class);
        server.startAgain();
        assertThat(own.media().plans().find(PLAN)).contains(ExamplePlans.plan("plan-1", 3));
      }
    }
  }

  @Test
  void aPlanThatCannotBeUnderstoodIsATypedFailure() {
    for (String text : List.of("", "{}", "{\"form\":2}")) {
      store.bucket().remove(List.of(Keys.plan(PLAN)));
      store.bucket().putFirst(Keys.plan(PLAN), text.getBytes(UTF_8), Map.of());
      assertThatThrownBy(() -> media.plans().find(PLAN)).isInstanceOf(MediaStoreBroken.class);
    }
  }

  private static void put(S3Media into, int length) {
    into.segments().put(NAME, ByteBuffer.allocate(length));
  }
}
