package origin.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private final Figures figures = new Figures("1.2.3");

  @Test
  void countsRequestsByRouteAndStatus() {
    figures.requests().record("GET", "/api/v1/videos/{videoId}", 200, Duration.ofMillis(3));
    figures.requests().record("GET", "/api/v1/videos/{videoId}", 404, Duration.ofMillis(1));

    assertThat(figures.text())
        .contains(
            "origin_http_requests_total{method=\"GET\",route=\"/api/v1/videos/{videoId}\",status=\"200\",} 1.0",
            "origin_http_requests_total{method=\"GET\",route=\"/api/v1/videos/{videoId}\",status=\"404\",} 1.0");
  }

  @Test
  void measuresHowLongRequestsTake() {
    figures.requests().record("GET", "/", 200, Duration.ofMillis(3));

    assertThat(figures.text())
        .contains(
            "origin_http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",le=\"0.0025\",} 0.0",
            "origin_http_request_duration_seconds_bucket{method=\"GET\",route=\"/\",le=\"0.005\",} 1.0",
            "origin_http_request_duration_seconds_count{method=\"GET\",route=\"/\",} 1.0");
  }

  @Test
  void showsTheVirtualMachine() {
    assertThat(figures.text()).contains("jvm_memory_bytes_used", "process_cpu_seconds_total");
  }

  @Test
  void saysWhatRuns() {
    assertThat(figures.text()).contains("origin_build_info{version=\"1.2.3\",} 1.0");
  }

  @Test
  void showsFiguresThatSomebodyElseKeeps() {
    figures.show("origin_pool_connections", "Connections in use.", () -> 7);

    assertThat(figures.text()).contains("origin_pool_connections 7.0");
  }

  @Test
  void leavesOutAFigureThatCannotBeHad() {
    figures.show(
        "origin_pool_connections",
        "Connections in use.",
        () -> {
          throw new IllegalStateException("the pool is closed");
        });

    assertThat(figures.text()).contains("origin_build_info").doesNotContain("pool_connections 7");
  }

  @Test
  void countsEventsByKind() {
    EventCount segments = figures.count("origin_segments_total", "Segments made.", "kind");
    segments.add("encoded");
    segments.add("encoded");
    segments.add("copied");

    assertThat(figures.text())
        .contains(
            "origin_segments_total{kind=\"encoded\",} 2.0",
            "origin_segments_total{kind=\"copied\",} 1.0");
  }
}
