package origin.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ManyWorkersTest {
  private static final int FILM_SECONDS = 7200;

  @Test
  void oneWorkerTakesAsLongAsTheFilmCosts() {
    assertThat(new ManyWorkers(0.5, 0).seconds(1)).isCloseTo(FILM_SECONDS / 2.0, within(1.0));
  }

  @Test
  void fewWorkersShareTheFilmEvenly() {
    assertThat(new ManyWorkers(0.5, 0).ofLinear(4)).isBetween(0.95, 1.0);
  }

  @Test
  void whoWaitsForItsTurnToTakeARunIsNotAtWork() {
    assertThat(new ManyWorkers(0.5, 5).ofLinear(32))
        .isLessThan(new ManyWorkers(0.5, 0.01).ofLinear(32));
  }

  @Test
  void moreWorkersThanRunsAreOfNoUse() {
    ManyWorkers film = new ManyWorkers(0.5, 0.01);

    assertThat(film.seconds(1000)).isCloseTo(film.seconds(500), within(10.0));
  }
}
