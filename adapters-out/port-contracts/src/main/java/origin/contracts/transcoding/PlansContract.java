package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Plans;

/// The promises of [Plans].
public interface PlansContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  @Test
  default void aKeptPlanIsFoundAsItWas() {
    Plan plan = ExamplePlans.plan("plan-1", 900);

    assertThat(plans().keep(plan)).isEqualTo(plan);

    assertThat(plans().find(plan.id())).contains(plan);
    assertThat(plans().keeps(plan.id())).isTrue();
  }

  @Test
  default void whatWasNeverKeptIsNotFound() {
    assertThat(plans().find(new PlanId("plan-1"))).isEmpty();
    assertThat(plans().keeps(new PlanId("plan-1"))).isFalse();
  }

  @Test
  default void theFirstPlanOfAnIdStays() {
    Plan first = ExamplePlans.plan("plan-1", 3);
    plans().keep(first);

    assertThat(plans().keep(ExamplePlans.plan("plan-1", 4))).isEqualTo(first);
    assertThat(plans().find(first.id())).contains(first);
  }

  @Test
  default void aPlanGetsLongerAndKeepsWhatItHad() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    Plan longer = ExamplePlans.plan("plan-1", 7);

    plans().prolong(longer);

    assertThat(plans().find(longer.id())).contains(longer);
    assertThat(plans().keep(ExamplePlans.plan("plan-1", 3))).isEqualTo(longer);
  }

  @Test
  default void whatIsNotKeptDoesNotGetLonger() {
    Plan plan = ExamplePlans.plan("plan-1", 3);
    plans().prolong(plan);
    assertThat(plans().find(plan.id())).isEmpty();

    plans().keep(plan);
    plans().forget(plan.id());
    plans().prolong(plan);

    assertThat(plans().keeps(plan.id())).isFalse();
  }

  @Test
  default void aSilentFilmIsAPlanToo() {
    Plan example = ExamplePlans.plan("plan-1", 1);
    Plan silent =
        new Plan(example.id(), example.source(), example.timeline(), example.video(), List.of());
    plans().keep(silent);

    assertThat(plans().find(silent.id())).contains(silent);
  }

  @Test
  default void aForgottenPlanIsNotFound() {
    Plan plan = ExamplePlans.plan("plan-1", 3);
    plans().keep(plan);
    plans().keep(ExamplePlans.plan("plan-2", 3));

    plans().forget(plan.id());
    plans().forget(plan.id());

    assertThat(plans().find(plan.id())).isEmpty();
    assertThat(plans().keeps(plan.id())).isFalse();
    assertThat(plans().keeps(new PlanId("plan-2"))).isTrue();
  }

  @Test
  default void aForgottenPlanMayBeKeptAgain() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    plans().forget(new PlanId("plan-1"));

    Plan again = ExamplePlans.plan("plan-1", 4);
    plans().keep(again);

    assertThat(plans().find(again.id())).contains(again);
  }
}
