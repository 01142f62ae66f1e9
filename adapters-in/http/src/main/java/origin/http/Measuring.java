package origin.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the recorder and the access log of every request, once it is answered.
final class Measuring implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger("origin.http.access");
  private static final String NO_ROUTE = "unmatched";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final RequestRecorder recorder;

  Measuring(RequestRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long started = System.nanoTime();
    try {
      chain.proceed();
    } finally {
      tell(request, response, Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private void tell(RoutingRequest request, RoutingResponse response, Duration took) {
    String method = request.prologue().method().text();
    String route = request.matchingPattern().orElse(NO_ROUTE);
    int status = response.status().code();
    recorder.record(METHODS.contains(method) ? method : "OTHER", route, status, took);
    LOG.debug("{} {} {} {} ms", method, route, status, took.toMillis());
  }
}
