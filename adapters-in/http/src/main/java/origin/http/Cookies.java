package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import origin.domain.accounts.Secret;

/// Where a browser keeps its tokens: in cookies that no script can read.
public final class Cookies {

  /// Holds the access token.
  public static final String ACCESS = "origin_access";

  /// Holds the refresh token; sent to the refresh and nowhere else.
  public static final String REFRESH = "origin_refresh";

  /// Where the access token's cookie is shown: everywhere.
  public static final String ACCESS_PATH = "/";

  private static final String BEARER = "Bearer ";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Cookies() {}

  /// What `Set-Cookie` says to give a browser one of our cookies: no script can read it, and other
  /// sites' forms do not carry it.
  ///
  /// @param path where the browser shows it
  /// @param expires until when it is kept; an instant in the past takes it away
  /// @param secure whether the browser speaks `https`; then it may show the cookie over nothing
  ///   else
  public static String setting(
      String name, Secret value, String path, Instant expires, boolean secure) {
    return "%s=%s; Path=%s; Expires=%s; HttpOnly; SameSite=Lax%s"
        .formatted(name, value.value(), path, DATE.format(expires), secure ? "; Secure" : "");
  }

  /// What `Set-Cookie` says to take a cookie away.
  public static String removal(String name, String path, boolean secure) {
    return setting(name, new Secret(""), path, Instant.EPOCH, secure);
  }

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
