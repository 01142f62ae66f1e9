package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.security.Security;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.function.Supplier;
import org.slf4j.MDC;

/// The first thing that happens to a request: it gets its name, its way and its sender, and its
/// answer the headers that every answer has.
///
/// The headers are the strictest there are; pages loosen what they must.
final class Arrival implements Filter {

  private static final String LOGGED_AS = "request";
  private static final String A_YEAR = "max-age=31536000";

  private final Security security;
  private final HttpSettings settings;
  private final Supplier<String> ids;

  Arrival(Security security, HttpSettings settings, Supplier<String> ids) {
    this.security = security;
    this.settings = settings;
    this.ids = ids;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    Way way = Way.found(request, settings, ids.get());
    request.context().register(way);
    request.context().register(new Caller(security, request));
    giveHeaders(response, way);
    try (var _ = named(way)) {
      chain.proceed();
    }
  }

  /// Until it is closed, everything that this thread logs carries the request's name.
  static MDC.MDCCloseable named(Way way) {
    return MDC.putCloseable(LOGGED_AS, way.requestId());
  }

  private static void giveHeaders(RoutingResponse response, Way way) {
    response.header(Way.REQUEST_ID, way.requestId());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "strict-origin-when-cross-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (way.secure()) {
      response.header("Strict-Transport-Security", A_YEAR);
    }
  }
}
