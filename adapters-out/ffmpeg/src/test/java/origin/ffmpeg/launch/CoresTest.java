package origin.ffmpeg.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CoresTest {

  @Test
  void letsSomebodyWhoWaitsGoFirst() throws InterruptedException {
    var cores = new Cores(1);
    List<String> order = new CopyOnWriteArrayList<>();
    Thread background;
    Thread urgent;
    try (Cores.Turn _ = cores.urgent()) {
      background = Thread.startVirtualThread(() -> run(order, "background", cores, false));
      awaitWaiting(background);
      urgent = Thread.startVirtualThread(() -> run(order, "urgent", cores, true));
      awaitWaiting(urgent);
    }
    background.join(Duration.ofSeconds(10));
    urgent.join(Duration.ofSeconds(10));

    assertThat(order).containsExactly("urgent", "background");
  }

  @Test
  void letsNobodyWhoWaitsWaitForTheBackground() throws InterruptedException {
    var cores = new Cores(1);

    try (Cores.Turn background = cores.background();
        Cores.Turn urgent = cores.urgent()) {
      assertThat(List.of(background, urgent)).doesNotContainNull();
    }
  }

  @Test
  void givesATurnBackWhenTheWaitingIsGivenUp() throws InterruptedException {
    var cores = new Cores(1);
    try (Cores.Turn _ = cores.urgent()) {
      Thread urgent =
          Thread.startVirtualThread(() -> run(new CopyOnWriteArrayList<>(), "urgent", cores, true));
      awaitWaiting(urgent);
      urgent.interrupt();
      urgent.join(Duration.ofSeconds(10));
    }

    try (Cores.Turn turn = cores.background()) {
      assertThat(turn).isNotNull();
    }
  }

  private static void run(List<String> order, String name, Cores cores, boolean urgent) {
    try (Cores.Turn _ = urgent ? cores.urgent() : cores.background()) {
      order.add(name);
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
