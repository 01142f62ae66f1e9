package origin.contracts.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import origin.contracts.captions.ExampleCaptions;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.ports.captions.ShownCaptions;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.ports.upkeep.MediaInventory;

/// The promises of [MediaInventory].
public interface MediaInventoryContract {
  /// As little as a picture can be.
  Jpeg PICTURE = new Jpeg(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9});

  /// The adapter under test; nothing is stored at first.
  MediaInventory inventory();

  /// Where plans are stored.
  Plans plans();

  /// Where segments are stored.
  Segments segments();

  /// Where markers are stored.
  PublicSpells spells();

  /// Where pictures are stored.
  Pictures pictures();

  /// Where captions are stored.
  ShownCaptions captions();

  /// Puts something into the store past its ports, as an operator may.
  ///
  /// @param plan among whose media
  /// @param name as it stands below the plan
  void leave(PlanId plan, String name);

  @Test
  default void nothingThatTheStoreKeepsIsAStranger() {
    keep("plan-1");
    PlanId plan = new PlanId("plan-1");
    pictures().put(plan, new PictureName.Sheet(0), PICTURE);
    pictures().put(plan, new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE), PICTURE);
    captions().show(plan, List.of(ExampleCaptions.caption("en", "one")));

    assertThat(shownStrangers("plan-1")).isEmpty();
  }

  @Test
  default void whatTheStoreNeverNamedIsAStrangerAndNothingElse() {
    keep("plan-1");
    keep("plan-2");
    PlanId plan = new PlanId("plan-1");
    List<String> strangers =
        List.of("notes.txt", "pictures/poster-9-640.jpg", "holiday/7.m4s", "captions/old.vtt");

    strangers.forEach(name -> leave(plan, name));

    assertThat(shownStrangers("plan-1")).containsExactlyInAnyOrderElementsOf(strangers);
    assertThat(shownStrangers("plan-2")).isEmpty();
    assertThat(segments().stored(plan)).containsOnlyKeys(ExamplePlans.SMALL.name());
    assertThat(pictures().stored(plan)).isEmpty();
    assertThat(captions().stored(plan)).isEmpty();
  }

  @Test
  default void showsNothingWhereNothingWasEverStored() {
    assertThat(shownPlans()).isEmpty();
    assertThat(shownSpells()).isEmpty();
  }

  @Test
  default void showsEachPlanOnceHoweverMuchIsStoredOfIt() {
    keep("plan-1");
    keep("plan-2");
    keep("Plan-1");

    assertThat(shownPlans())
        .containsExactlyInAnyOrder(
            new PlanId("plan-1"), new PlanId("plan-2"), new PlanId("Plan-1"));
  }

  @Test
  default void showsNoPlanThatIsForgotten() {
    keep("plan-1");
    keep("plan-2");

    plans().forget(new PlanId("plan-1"));

    assertThat(shownPlans()).containsExactly(new PlanId("plan-2"));
  }

  @Test
  default void showsTheMarkersOfSpellsThatRun() {
    spells().open(new Spell("spell-aaaaaaaaaaaa"), new PlanId("plan-1"));
    spells().open(new Spell("spell-bbbbbbbbbbbb"), new PlanId("plan-1"));
    spells().close(new Spell("spell-aaaaaaaaaaaa"));

    assertThat(shownSpells()).containsExactly(new Spell("spell-bbbbbbbbbbbb"));
  }

  private void keep(String id) {
    Plan plan = plans().keep(ExamplePlans.plan(id, 3));
    for (int segment = 0; segment < 3; segment++) {
      segments()
          .put(
              new SegmentName(plan.id(), ExamplePlans.SMALL.name(), segment),
              ByteBuffer.wrap(new byte[10]));
    }
  }

  private List<PlanId> shownPlans() {
    List<PlanId> shown = new ArrayList<>();
    inventory().eachPlan(shown::add);
    return shown;
  }

  private List<String> shownStrangers(String plan) {
    List<String> shown = new ArrayList<>();
    inventory().eachStranger(new PlanId(plan), shown::add);
    return shown;
  }

  private List<Spell> shownSpells() {
    List<Spell> shown = new ArrayList<>();
    inventory().eachSpell(shown::add);
    return shown;
  }
}
