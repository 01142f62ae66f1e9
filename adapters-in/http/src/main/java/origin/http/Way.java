package origin.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import origin.domain.accounts.ClientAddress;

/// How a request came here: from whom, over what, and by which name it can be found in the logs.
///
/// What proxies say is believed only from the configured ones.
///
/// @param requestId names the request in logs and in the answer's `X-Request-Id`
/// @param client where it comes from
/// @param secure whether the client spoke `https`
record Way(String requestId, ClientAddress client, boolean secure) {

  static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

  private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
  private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
  private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");
  private static final Pattern ADDRESS_FORM = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  /// The way of a request that has passed the first filter.
  static Way of(ServerRequest request) {
    return request.context().get(Way.class).orElseThrow();
  }

  /// Finds out the way of a request.
  ///
  /// @param settings say which proxies are believed, and whether people come by `https` anyway
  /// @param freshId the request's id unless a proxy gave it one
  static Way found(ServerRequest request, HttpSettings settings, String freshId) {
    Set<String> trusted = settings.trustedProxies();
    boolean https = settings.servedByHttps();
    InetSocketAddress peer = (InetSocketAddress) request.remotePeer().address();
    if (!trusted.contains(peer.getAddress().getHostAddress())) {
      return new Way(freshId, ClientAddress.of(peer.getAddress()), https);
    }
    return new Way(
        first(request, REQUEST_ID).filter(id -> ID_FORM.matcher(id).matches()).orElse(freshId),
        ClientAddress.of(farthest(request, trusted).orElse(peer.getAddress())),
        first(request, FORWARDED_PROTO).map("https"::equals).orElse(https));
  }

  private static Optional<String> first(ServerRequest request, HeaderName name) {
    return request.headers().first(name);
  }

  /// The last address that a trusted proxy saw and that is not itself a trusted proxy.
  private static Optional<InetAddress> farthest(ServerRequest request, Set<String> trusted) {
    List<String> hops =
        request.headers().values(FORWARDED_FOR).stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(String::strip)
            .toList();
    return hops.reversed().stream()
        .dropWhile(trusted::contains)
        .findFirst()
        .flatMap(Way::addressOf);
  }

  /// Literal addresses only: a name is never looked up.
  private static Optional<InetAddress> addressOf(String text) {
    if (!ADDRESS_FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
