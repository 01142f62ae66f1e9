package origin.http;

import java.time.Duration;

/// How much one client, and all of them together, may ask of the server.
///
/// @param jsonBytes the largest JSON body that is read
/// @param bodyBytes the largest body of any kind, a part of an upload being the largest there is
/// @param headerBytes the largest header section
/// @param connections connections open at once
/// @param concurrentRequests requests in flight at once; further ones are answered 503
/// @param requestsPerAddress how many of these one client address may have
/// @param streamsPerConnection requests in flight at once on one HTTP/2 connection
/// @param readTimeout how long a silent client is waited for in the middle of a request
/// @param writeTimeout how long a client that takes nothing of its answer is waited for
/// @param idleTimeout how long an unused connection is kept
/// @param drainTime how long requests in flight may take once the server is told to stop
public record HttpLimits(
    int jsonBytes,
    long bodyBytes,
    int headerBytes,
    int connections,
    int concurrentRequests,
    int requestsPerAddress,
    int streamsPerConnection,
    Duration readTimeout,
    Duration writeTimeout,
    Duration idleTimeout,
    Duration drainTime) {

  private static final int KIB = 1024;
  private static final long GIB = 1024L * 1024 * KIB;

  public HttpLimits {
    if (jsonBytes < 1 || bodyBytes < jsonBytes || headerBytes < KIB) {
      throw new IllegalArgumentException("sizes must be positive, and bodies larger than JSON");
    }
    if (connections < 1
        || concurrentRequests < 1
        || requestsPerAddress < 1
        || streamsPerConnection < 1) {
      throw new IllegalArgumentException("counts must be positive");
    }
    if (!readTimeout.isPositive()
        || !writeTimeout.isPositive()
        || !idleTimeout.isPositive()
        || drainTime.isNegative()) {
      throw new IllegalArgumentException("times must be positive");
    }
  }

  /// Limits that fit one machine.
  public static HttpLimits usual() {
    return new HttpLimits(
        64 * KIB,
        256 * GIB,
        64 * KIB,
        4_096,
        2_048,
        1_024,
        128,
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofSeconds(10));
  }
}
