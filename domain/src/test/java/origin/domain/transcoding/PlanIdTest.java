package origin.domain.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import origin.domain.timeline.SourceId;

class PlanIdTest {
  private static final SourceId SOURCE = new SourceId("a-source-7");

  @Test
  void aSourceHasAFirstPlanAndAFewSuccessors() {
    assertThat(
            Stream.iterate(
                    Optional.of(PlanId.of(SOURCE)),
                    Optional::isPresent,
                    plan -> plan.flatMap(id -> id.successor(SOURCE)))
                .flatMap(Optional::stream)
                .map(PlanId::value))
        .hasSize(9)
        .startsWith("a-source-7", "a-source-7-2", "a-source-7-3")
        .endsWith("a-source-7-9");
  }

  @Test
  void whatIsNoNameIsRefused() {
    assertThatThrownBy(() -> new PlanId("a/b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PlanId("")).isInstanceOf(IllegalArgumentException.class);
  }
}
