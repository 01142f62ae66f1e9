package origin.metrics;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import java.time.Duration;

/// Rate, errors and latency of HTTP requests, by method and route.
public final class RequestFigures {

  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30
  };
  private static final double NANOS = 1e9;

  private final Counter requests;
  private final Histogram duration;

  RequestFigures(CollectorRegistry registry) {
    requests =
        Counter.build("origin_http_requests_total", "Requests answered.")
            .labelNames("method", "route", "status")
            .register(registry);
    duration =
        Histogram.build(
                "origin_http_request_duration_seconds",
                "From the first byte of a request to the last of its answer.")
            .labelNames("method", "route")
            .buckets(SECONDS)
            .register(registry);
  }

  /// Counts one request that was answered.
  ///
  /// @param method the HTTP method; bounded in number
  /// @param route the path template, or a fixed word where none matched; bounded in number
  /// @param status the status of the answer
  /// @param took from the first byte of the request to the last of the answer
  public void record(String method, String route, int status, Duration took) {
    requests.labels(method, route, Integer.toString(status)).inc();
    duration.labels(method, route).observe(took.toNanos() / NANOS);
  }
}
