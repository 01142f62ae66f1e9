package origin.contracts.transcoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.Posters;

/// The promises of [Posters].
public interface PostersContract {
  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  Posters posters();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  @Test
  default void theFirstPosterStays() throws IOException {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    posters().put(PLAN, poster(1));
    posters().put(PLAN, poster(2));

    try (Content content = posters().open(PLAN).orElseThrow()) {
      var out = new ByteArrayOutputStream();
      content.copy(0, content.length(), out);
      assertThat(out.toByteArray()).isEqualTo(poster(1).jpeg());
    }
  }

  @Test
  default void aPlanWithoutAPosterHasNone() {
    plans().keep(ExamplePlans.plan("plan-1", 3));

    assertThat(posters().open(PLAN)).isEmpty();
    assertThat(posters().open(new PlanId("plan-2"))).isEmpty();
  }

  @Test
  default void nothingIsStoredForAPlanThatIsNotKept() {
    posters().put(PLAN, poster(1));

    assertThat(posters().open(PLAN)).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsPosterAlong() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    posters().put(PLAN, poster(1));

    plans().forget(PLAN);

    assertThat(posters().open(PLAN)).isEmpty();
  }

  private static Poster poster(int last) {
    return new Poster(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) last});
  }
}
