package origin.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where the server listens, and what it believes about the way to it.
///
/// @param host the address to bind, such as `127.0.0.1`
/// @param port the port to bind; 0 takes a free one
/// @param publicAddress the scheme and authority people type, when it is known; it decides `Secure`
///   cookies and HSTS
/// @param trustedProxies addresses whose `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Request-Id`
///   are believed
/// @param limits how much one client may ask of the server
/// @param tls the certificate to serve with, when the server itself speaks TLS
public record HttpSettings(
    String host,
    int port,
    Optional<URI> publicAddress,
    Set<String> trustedProxies,
    HttpLimits limits,
    Optional<TlsFiles> tls) {

  public HttpSettings {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, was " + port);
    }
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /// What a test or a laptop wants: loopback, no proxy, no TLS, the usual limits.
  public static HttpSettings onLoopback(int port) {
    return new HttpSettings(
        "127.0.0.1", port, Optional.empty(), Set.of(), HttpLimits.usual(), Optional.empty());
  }

  /// The same behind proxies that are believed.
  public HttpSettings behind(Set<String> proxies) {
    return new HttpSettings(host, port, publicAddress, proxies, limits, tls);
  }

  /// Whether people reach this server by `https`, as far as the configuration says.
  boolean servedByHttps() {
    return tls.isPresent()
        || publicAddress.filter(address -> "https".equals(address.getScheme())).isPresent();
  }
}
