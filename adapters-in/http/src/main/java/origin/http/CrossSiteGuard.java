package origin.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Keeps pages of other sites from acting with a browser's cookies: the one place that does.
///
/// An unsafe request without `Authorization` passes if its browser says that a page of ours sent it
/// (`Sec-Fetch-Site` is `same-origin`) or that a person did (`none`); from a browser that does not
/// say, if its `Origin` is ours. One that carries neither header passes only without cookies of
/// ours: it is a program's.
final class CrossSiteGuard implements Filter {

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

  private final Optional<String> publicAuthority;

  CrossSiteGuard(Optional<URI> publicAddress) {
    this.publicAuthority = publicAddress.map(URI::getAuthority);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (isUnsafe(request) && !Cookies.hasAuthorization(request) && !isOurs(request)) {
      throw new Refused(
          new Problem(
              ProblemCode.CROSS_SITE_REQUEST, "Only this site's own pages may ask for this."));
    }
    chain.proceed();
  }

  private static boolean isUnsafe(ServerRequest request) {
    return !SAFE_METHODS.contains(request.prologue().method().text());
  }

  private boolean isOurs(ServerRequest request) {
    Optional<String> site = request.headers().first(FETCH_SITE);
    if (site.isPresent()) {
      return OUR_SITES.contains(site.get());
    }
    Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
    if (origin.isPresent()) {
      return isOurs(origin.get(), request);
    }
    return !Cookies.hasAny(request);
  }

  private boolean isOurs(String origin, ServerRequest request) {
    String authority = origin.substring(origin.indexOf("//") + 2);
    return authority.equalsIgnoreCase(request.authority())
        || publicAuthority.filter(authority::equalsIgnoreCase).isPresent();
  }
}
