package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TakingsTest {

  @Test
  void areFromOneBeginningToTheNextWithoutAnEndBetween() {
    List<String> log =
        List.of(
            "2026-03-01T12:00:00Z INFO  RunMaking a makes segments 0 to 1 of p in r, attempt 1",
            "2026-03-01T12:00:00.250Z INFO  RunMaking a makes segments 2 to 9 of p in r, attempt 1",
            "2026-03-01T12:00:03Z INFO  RunMaking made segments 0 to 1 of p in r",
            "2026-03-01T12:00:04Z INFO  RunMaking a makes segments 10 to 19 of p in r, attempt 1",
            "Origin is ready",
            "2026-03-01T12:00:04.5Z INFO  RunMaking a makes segments 20 to 29 of p in r, attempt 1");

    assertThat(Takings.in(log)).containsExactly(0.25, 0.5);
  }
}
