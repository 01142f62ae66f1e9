package origin.http;

import java.time.Duration;

/// Is told of every request once it is answered; must not throw and must not block.
@FunctionalInterface
public interface RequestRecorder {

  /// Counts nothing.
  RequestRecorder NONE = (method, route, status, took) -> {};

  /// Counts one request.
  ///
  /// @param method the HTTP method, or `OTHER` for one that HTTP does not know
  /// @param route the path template, or a fixed word where none matched: bounded in number
  /// @param status the status of the answer
  /// @param took from the first byte of the request to the last of the answer
  void record(String method, String route, int status, Duration took);
}
