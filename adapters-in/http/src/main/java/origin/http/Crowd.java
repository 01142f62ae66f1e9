package origin.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/// Lets so many requests in at once, and only a part of them from one address.
///
/// Whoever asks for the health is always let in: a crowd is no reason to take a node for dead.
final class Crowd implements Filter {

  private static final String HEALTH = "/health";

  private final Places places;

  Crowd(HttpLimits limits) {
    this.places = new Places(limits.concurrentRequests(), limits.requestsPerAddress());
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (isForHealth(request.path().path())) {
      chain.proceed();
      return;
    }
    try (var _ = placeFor(request)) {
      chain.proceed();
    }
  }

  private static boolean isForHealth(String path) {
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
  }

  private Places.Place placeFor(RoutingRequest request) {
    return places
        .take(Way.of(request).client())
        .orElseThrow(
            () -> new Refused(Answer.unavailable("Too many requests at once; try again.")));
  }
}
