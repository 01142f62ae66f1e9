package origin.contracts.captions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import origin.contracts.transcoding.ExamplePlans;
import origin.domain.captions.Caption;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Plans;

/// The promises of [ShownCaptions].
public interface ShownCaptionsContract {
  /// The plan that is tried with.
  PlanId PLAN = new PlanId("plan-1");

  /// Captions in two languages.
  Caption ENGLISH = ExampleCaptions.caption("en", "one");

  /// The other one.
  Caption GERMAN = ExampleCaptions.caption("de", "eins");

  /// The adapter under test, empty at first.
  ///
  /// @return the adapter, the same one during a test
  ShownCaptions shown();

  /// The plans of the same store.
  ///
  /// @return the adapter, the same one during a test
  Plans plans();

  @Test
  default void whatIsShownIsListedAndCanBeRead() {
    plans().keep(ExamplePlans.plan("plan-1", 3));

    shown().show(PLAN, List.of(ENGLISH, GERMAN));

    assertThat(shown().of(PLAN)).containsExactly(ENGLISH.track(), GERMAN.track());
    assertThat(text(ENGLISH)).isEqualTo(ENGLISH.text());
    assertThat(text(GERMAN)).isEqualTo(GERMAN.text());
  }

  @Test
  default void aNewListTakesThePlaceOfTheOldOne() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    Caption better = ExampleCaptions.caption("en", "one, and better");

    shown().show(PLAN, List.of(ENGLISH, GERMAN));
    shown().show(PLAN, List.of(better));

    assertThat(shown().of(PLAN)).containsExactly(better.track());
    assertThat(text(better)).isEqualTo(better.text());
    assertThat(shown().open(PLAN, ENGLISH.track().name())).isEmpty();
    assertThat(shown().open(PLAN, GERMAN.track().name())).isEmpty();

    shown().show(PLAN, List.of());

    assertThat(shown().of(PLAN)).isEmpty();
    assertThat(shown().open(PLAN, better.track().name())).isEmpty();
  }

  @Test
  default void showingTwiceIsShowingOnce() {
    plans().keep(ExamplePlans.plan("plan-1", 3));

    shown().show(PLAN, List.of(ENGLISH));
    shown().show(PLAN, List.of(ENGLISH));

    assertThat(shown().of(PLAN)).containsExactly(ENGLISH.track());
    assertThat(text(ENGLISH)).isEqualTo(ENGLISH.text());
  }

  @Test
  default void aPlanWithoutCaptionsHasNone() {
    plans().keep(ExamplePlans.plan("plan-1", 3));

    assertThat(shown().of(PLAN)).isEmpty();
    assertThat(shown().open(PLAN, ENGLISH.track().name())).isEmpty();
  }

  @Test
  default void nothingIsShownForAPlanThatIsNotKept() {
    shown().show(PLAN, List.of(ENGLISH));

    assertThat(shown().of(PLAN)).isEmpty();
    assertThat(shown().open(PLAN, ENGLISH.track().name())).isEmpty();
  }

  @Test
  default void aForgottenPlanTakesItsCaptionsAlong() {
    plans().keep(ExamplePlans.plan("plan-1", 3));
    shown().show(PLAN, List.of(ENGLISH));

    plans().forget(PLAN);

    assertThat(shown().of(PLAN)).isEmpty();
    assertThat(shown().open(PLAN, ENGLISH.track().name())).isEmpty();
  }

  private String text(Caption caption) {
    try (Content content = shown().open(PLAN, caption.track().name()).orElseThrow()) {
      var out = new ByteArrayOutputStream();
      content.copy(0, content.length(), out);
      return out.toString(UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
