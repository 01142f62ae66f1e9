package origin.media;

import io.helidon.http.Status;

/// A refusal as players and programs read it (RFC 9457). Its codes are the API's.
///
/// @param status the HTTP status
/// @param code stable, for programs
/// @param title one sentence for people
record Problem(Status status, String code, String title) {

  static final String TYPE = "application/problem+json";

  static final Problem NOT_FOUND =
      new Problem(Status.NOT_FOUND_404, "not-found", "There is no such media here.");
  static final Problem EXPIRED =
      new Problem(
          Status.FORBIDDEN_403,
          "token-expired",
          "This address of the media has expired. Ask for the video again.");
  static final Problem METHOD =
      new Problem(Status.METHOD_NOT_ALLOWED_405, "method-not-allowed", "Media can only be read.");
  static final Problem RANGE =
      new Problem(
          Status.REQUESTED_RANGE_NOT_SATISFIABLE_416,
          "range-not-satisfiable",
          "The range begins behind the end.");
  static final Problem TOO_MANY =
      new Problem(
          Status.TOO_MANY_REQUESTS_429,
          "too-many-requests",
          "Too many segments were made for this address lately. Try again shortly.");
  static final Problem BUSY =
      new Problem(
          Status.SERVICE_UNAVAILABLE_503,
          "unavailable",
          "Too many segments are being made just now. Try again shortly.");
  static final Problem UNAVAILABLE =
      new Problem(
          Status.SERVICE_UNAVAILABLE_503,
          "unavailable",
          "This cannot be had just now. Try again shortly.");

  /// The body; the texts are the constants above and need no escaping.
  String json() {
    return """
        {"type":"about:blank","title":"%s","status":%d,"code":"%s"}"""
        .formatted(title, status.code(), code);
  }
}
