package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private final List<String> stopped = new ArrayList<>();
  private final LifeCycle life = new LifeCycle();

  @Test
  void partsStopInReverseOrderAndOnce() {
    life.started("database", () -> stopped.add("database"));
    life.started("server", () -> stopped.add("server"));

    life.close();
    life.close();

    assertThat(stopped).containsExactly("server", "database");
  }

  @Test
  void aPartThatFailsToStopKeepsNoOtherFromStopping() {
    life.started("database", () -> stopped.add("database"));
    life.started(
        "server",
        () -> {
          throw new IllegalStateException("stuck");
        });

    life.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void whatStartsAfterTheEndIsStoppedAtOnce() {
    life.close();

    assertThatThrownBy(() -> life.started("late", () -> stopped.add("late")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(stopped).containsExactly("late");
  }
}
