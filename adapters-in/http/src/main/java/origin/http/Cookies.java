package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import origin.domain.accounts.Secret;

/// Where a browser keeps its tokens: in cookies that no script can read.
public final class Cookies {

  /// Holds the access token.
  public static final String ACCESS = "origin_access";

  /// Holds the refresh token; sent to the refresh and nowhere else.
  public static final String REFRESH = "origin_refresh";

  private static final String BEARER = "Bearer ";

  private Cookies() {}

  /// A cookie's value, where the browser sent it.
  static Optional<Secret> value(ServerRequest request, String name) {
    return request.headers().cookies().first(name).map(Secret::new);
  }

  /// The access token that a request shows: a program's in the header, else a browser's cookie.
  static Optional<Secret> accessToken(ServerRequest request) {
    return hasAuthorization(request) ? bearer(request) : value(request, ACCESS);
  }

  /// Whether a program says who it is; cookies then count for nothing.
  static boolean hasAuthorization(ServerRequest request) {
    return request.headers().contains(HeaderNames.AUTHORIZATION);
  }

  /// Whether a browser shows anything that it was once given.
  static boolean hasAny(ServerRequest request) {
    return request.headers().cookies().contains(ACCESS)
        || request.headers().cookies().contains(REFRESH);
  }

  private static Optional<Secret> bearer(ServerRequest request) {
    return request
        .headers()
        .first(HeaderNames.AUTHORIZATION)
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> new Secret(value.substring(BEARER.length()).strip()));
  }
}
