package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.LostRenditions;
import origin.ports.transcoding.Plans;

/// The promises of [LostRenditions].
public interface LostRenditionsContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  LostRenditions lost();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  @Test
  default void whatIsLostStaysLostForTheFirstReason() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    assertThat(lost().of(PLAN)).isEmpty();

    lost().lose(PLAN, ExamplePlans.SMALL.name(), "the source is damaged – at 3 s");
    lost().lose(PLAN, ExamplePlans.SMALL.name(), "another reason");
    lost().lose(PLAN, ExamplePlans.SOUND.name(), "");

    assertThat(lost().of(PLAN))
        .isEqualTo(
            Map.of(
                ExamplePlans.SMALL.name(), "the source is damaged – at 3 s",
                ExamplePlans.SOUND.name(), ""));
  }

  @Test
  default void nothingIsRecordedForAPlanThatIsNotKept() {
    lost().lose(PLAN, ExamplePlans.SMALL.name(), "a reason");

    assertThat(lost().of(PLAN)).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsLossesAlong() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    lost().lose(PLAN, ExamplePlans.SMALL.name(), "a reason");

    plans().forget(PLAN);
    plans().keep(ExamplePlans.plan("plan-1", 3));

    assertThat(lost().of(PLAN)).isEmpty();
  }

  @Test
  default void whatIsForgottenMayBeLostAgain() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    lost().lose(PLAN, ExamplePlans.SMALL.name(), "a reason");

    lost().forget(PLAN);
    lost().forget(PLAN);
    assertThat(lost().of(PLAN)).isEmpty();

    lost().lose(PLAN, ExamplePlans.SMALL.name(), "another");
    assertThat(lost().of(PLAN)).isEqualTo(Map.of(ExamplePlans.SMALL.name(), "another"));
  }
}
