package origin.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What an operation answers, as a value: it can be kept, compared and given again.
///
/// @param status the HTTP status
/// @param headers in order; a name may come more than once
/// @param mediaType of the body; empty without one
/// @param body the bytes; treated as unchangeable
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed once made
public record Answer(int status, List<Header> headers, String mediaType, byte[] body) {

  private static final int UNAUTHORIZED = 401;
  private static final byte[] NOTHING = {};

  /// One header of an answer.
  public record Header(String name, String value) {}

  public Answer {
    headers = List.copyOf(headers);
  }

  /// 200 with a JSON body.
  public static Answer ok(Object body) {
    return json(200, body);
  }

  /// 201 with a JSON body.
  public static Answer created(Object body) {
    return json(201, body);
  }

  /// 204.
  public static Answer noContent() {
    return new Answer(204, List.of(), "", NOTHING);
  }

  /// A JSON body under a status of one's own.
  public static Answer json(int status, Object body) {
    return new Answer(status, List.of(), "application/json", Json.bytes(body));
  }

  /// A problem, as `application/problem+json`.
  public static Answer problem(Problem problem) {
    List<Header> headers =
        problem.status() == UNAUTHORIZED
            ? List.of(new Header("WWW-Authenticate", "Bearer"))
            : List.of();
    return new Answer(problem.status(), headers, Problem.MEDIA_TYPE, Json.bytes(problem.body()));
  }

  /// A problem, by its code and a sentence for people.
  public static Answer problem(ProblemCode code, String detail) {
    return problem(new Problem(code, detail));
  }

  /// 429, and when to come again.
  public static Answer tooManyRequests(String detail, Duration retryAfter) {
    return problem(ProblemCode.TOO_MANY_REQUESTS, detail).retryAfter(retryAfter);
  }

  /// 503, to come again in a second.
  public static Answer unavailable(String detail) {
    return problem(ProblemCode.UNAVAILABLE, detail).retryAfter(Duration.ofSeconds(1));
  }

  private Answer retryAfter(Duration pause) {
    long wholeSeconds = Math.max(1, pause.plusMillis(999).toSeconds());
    return with("Retry-After", Long.toString(wholeSeconds));
  }

  /// The same answer with one header more.
  public Answer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, more, mediaType, body);
  }
}
