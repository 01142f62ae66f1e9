package origin.media;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/// Lets players on any site read media: an address is all that is needed, no cookie is ever looked
/// at.
final class Cors {
  private static final Header EVERYBODY =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final Header READABLE =
      HeaderValues.createCached(
          HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
          "Accept-Ranges, Content-Length, Content-Range, ETag, Retry-After");
  private static final Header EMBEDDABLE =
      HeaderValues.createCached(HeaderNames.create("Cross-Origin-Resource-Policy"), "cross-origin");
  private static final Header MEASURABLE =
      HeaderValues.createCached(HeaderNames.create("Timing-Allow-Origin"), "*");
  private static final Header METHODS =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
  private static final Header ASKABLE =
      HeaderValues.createCached(
          HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "If-None-Match, If-Range, Range");
  private static final Header A_DAY =
      HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_MAX_AGE, "86400");

  private Cors() {}

  /// What every answer carries, refusals too.
  static void allow(ServerResponseHeaders headers) {
    headers.set(EVERYBODY);
    headers.set(READABLE);
    headers.set(EMBEDDABLE);
    headers.set(MEASURABLE);
  }

  /// Answers a browser that asks before it fetches.
  static void preflight(ServerResponse response) {
    allow(response.headers());
    response.header(METHODS).header(ASKABLE).header(A_DAY).status(Status.NO_CONTENT_204).send();
  }
}
