package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Extents;
import origin.ports.transcoding.Plans;

/// The promises of [Extents].
public interface ExtentsContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Extents extents();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  @Test
  default void aPlanGoesToItsEndUnlessSomethingElseIsSaid() {
    plans().keep(ExamplePlans.plan("plan-1", 12));

    assertThat(extents().of(PLAN)).isEmpty();
  }

  @Test
  default void anExtentIsKeptBeforeThePlanAndGrows() {
    extents().extend(PLAN, 0);
    plans().keep(ExamplePlans.plan("plan-1", 12));
    assertThat(extents().of(PLAN)).contains(0);

    extents().extend(PLAN, 9);
    assertThat(extents().of(PLAN)).contains(9);

    extents().extend(PLAN, 10);
    assertThat(extents().of(PLAN)).contains(10);
    assertThat(plans().find(PLAN)).contains(ExamplePlans.plan("plan-1", 12));
  }

  @Test
  default void anExtentNeverShrinks() {
    extents().extend(PLAN, 9);

    extents().extend(PLAN, 2);
    extents().extend(PLAN, 9);

    assertThat(extents().of(PLAN)).contains(9);
  }

  @Test
  default void aCompletedPlanGoesToItsEnd() {
    extents().extend(PLAN, 2);
    plans().keep(ExamplePlans.plan("plan-1", 12));
    extents().extend(PLAN, 9);

    extents().complete(PLAN);
    extents().complete(PLAN);

    assertThat(extents().of(PLAN)).isEmpty();
    assertThat(plans().keeps(PLAN)).isTrue();
  }

  @Test
  default void theExtentOfOnePlanIsNotThatOfAnother() {
    extents().extend(new PlanId("plan-2"), 7);

    assertThat(extents().of(PLAN)).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsExtentAlong() {
    extents().extend(PLAN, 2);
    plans().keep(ExamplePlans.plan("plan-1", 3));

    plans().forget(PLAN);

    assertThat(extents().of(PLAN)).isEmpty();
  }
}
