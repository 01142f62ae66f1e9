package origin.http.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import origin.http.Answer;
import origin.http.Answers;
import origin.http.RouteGroup;
import origin.http.Routes;

/// `/metrics`, in the [Prometheus text
/// format](https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
public final class MetricsRoutes implements RouteGroup {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Supplier<String> figures;

  /// @param figures writes the figures of this moment, in the text format
  public MetricsRoutes(Supplier<String> figures) {
    this.figures = figures;
  }

  @Override
  public void describeTo(Routes routes) {
    routes
        .at("/metrics")
        .handle("GET", (request, response) -> Answers.send(request, response, answer()));
  }

  private Answer answer() {
    return new Answer(200, List.of(), TEXT, figures.get().getBytes(StandardCharsets.UTF_8));
  }
}
