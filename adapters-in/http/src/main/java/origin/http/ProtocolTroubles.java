package origin.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;

/// Tells a client about a request that was broken before it could be routed, in the same form as
/// every other problem.
final class ProtocolTroubles implements DirectHandler {

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType event,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Answer answer = Answer.problem(Troubles.problemOf(status.code()));
    headers.set(HeaderNames.CONTENT_TYPE, answer.mediaType());
    headers.set(HeaderNames.CACHE_CONTROL, "no-store");
    headers.set(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    return TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(false)
        .entity(answer.body())
        .build();
  }
}
