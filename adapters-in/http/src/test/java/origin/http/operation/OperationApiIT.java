package origin.http.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import origin.http.Draining;
import origin.http.World;
import origin.http.operation.HealthPart.Condition;

class OperationApiIT {

  private static final AtomicReference<Condition> DATABASE =
      new AtomicReference<>(Condition.well());
  private static final AtomicReference<Condition> ENCODER = new AtomicReference<>(Condition.well());

  private static World world;

  @BeforeAll
  static void start() {
    world =
        new World(
            new HealthRoutes(
                List.of(
                    new HealthPart("database", true, Duration.ZERO, DATABASE::get),
                    new HealthPart("encoder", false, Duration.ZERO, ENCODER::get)),
                new Draining()),
            new MetricsRoutes(() -> "origin_up 1.0\n"),
            new DescriptionRoutes());
  }

  @AfterAll
  static void everyOperationWasTried() {
    world.close();
    assertThat(World.document().notExercised(Set.of("operation"))).isEmpty();
  }

  @BeforeEach
  void everythingIsWell() {
    DATABASE.set(Condition.well());
    ENCODER.set(Condition.well());
  }

  @Test
  void tellsHowEveryPartIs() {
    ENCODER.set(Condition.down("There is no FFmpeg."));

    var health = world.guest().get("/health");

    assertThat(health.status()).isEqualTo(503);
    assertThat(health.text("/status")).isEqualTo("down");
    assertThat(health.text("/parts/database/status")).isEqualTo("up");
    assertThat(health.text("/parts/encoder/detail")).isEqualTo("There is no FFmpeg.");
  }

  @Test
  void isReadyWithoutWhatItDoesNotNeedToServe() {
    ENCODER.set(Condition.down("There is no FFmpeg."));

    assertThat(world.guest().get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void isNotReadyWithoutWhatItNeeds() {
    DATABASE.set(Condition.down("Nobody answers."));

    assertThat(world.guest().get("/health/ready").status()).isEqualTo(503);
    assertThat(world.guest().get("/health/live").status()).isEqualTo(200);
  }

  @Test
  void isNotReadyWhileItGoesAway() {
    Draining draining = new Draining();
    draining.begin();
    try (World leaving = new World(new HealthRoutes(List.of(), draining))) {
      assertThat(leaving.guest().get("/health/ready").status()).isEqualTo(503);
    }
  }

  @Test
  void countsAPartThatThrowsAsDown() {
    var broken =
        new HealthPart(
            "broken",
            true,
            Duration.ZERO,
            () -> {
              throw new IllegalStateException("password=secret");
            });
    try (World other = new World(new HealthRoutes(List.of(broken), new Draining()))) {
      var health = other.guest().get("/health");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.answer().body()).doesNotContain("secret");
    }
  }

  @Test
  void doesNotWaitForAPartThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger looks = new AtomicInteger();
    var hanging =
        new HealthPart(
            "hanging",
            true,
            Duration.ZERO,
            () -> {
              looks.incrementAndGet();
              await(never);
              return Condition.well();
            });
    try (World other = new World(new HealthRoutes(List.of(hanging), new Draining()))) {
      for (int again = 0; again < 3; again++) {
        var health = other.guest().get("/health");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.text("/parts/hanging/detail")).isEqualTo("It does not answer.");
      }
      assertThat(looks).hasValue(1);
    } finally {
      never.countDown();
    }
  }

  @Test
  void doesNotLookAgainWhileAnAnswerIsGood() {
    AtomicInteger looks = new AtomicInteger();
    var counted =
        new HealthPart(
            "counted",
            true,
            Duration.ofHours(1),
            () -> {
              looks.incrementAndGet();
              return Condition.well();
            });
    try (World other = new World(new HealthRoutes(List.of(counted), new Draining()))) {
      other.guest().get("/health");
      assertThat(other.guest().get("/health/ready").status()).isEqualTo(200);
      assertThat(looks).hasValue(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void showsItsFigures() {
    var figures = world.guest().get("/metrics");

    assertThat(figures.answer().body()).isEqualTo("origin_up 1.0\n");
    assertThat(figures.header("Content-Type")).singleElement().asString().contains("0.0.4");
  }

  @Test
  void describesItself() {
    var document = world.guest().get("/openapi.yaml");

    assertThat(document.answer().body()).startsWith("openapi: 3.1");
    assertThat(
            world
                .guest()
                .with("If-None-Match", document.header("ETag").getFirst())
                .get("/openapi.yaml")
                .status())
        .isEqualTo(304);
  }
}
