package origin.http.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
                    new HealthPart("database", true, DATABASE::get),
                    new HealthPart("encoder", false, ENCODER::get)),
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
