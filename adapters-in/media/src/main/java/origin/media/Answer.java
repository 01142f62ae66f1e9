package origin.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import origin.domain.playback.FileName;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.MediaStoreBroken;
import origin.usecases.playback.MediaKind;

/// The answer to one request: a whole, a part, nothing new, or a refusal (RFC 9110, sections 13 to
/// 15). Sent once.
final class Answer {
  private static final Header METHODS =
      HeaderValues.createCached(HeaderNames.ALLOW, "GET, HEAD, OPTIONS");
  private static final Header UNCACHED =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Duration SHORTLY = Duration.ofSeconds(2);

  private final ServerRequest request;
  private final ServerResponse response;

  private final Turns turns;

  Answer(ServerRequest request, ServerResponse response, Turns turns) {
    this.request = request;
    this.response = response;
    this.turns = turns;
    Cors.allow(response.headers());
    response.header(HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF);
  }

  boolean isForHead() {
    return request.prologue().method().equals(Method.HEAD);
  }

  /// Sends what was asked for of some bytes.
  ///
  /// @param caching how long they may be kept, and by whom
  void send(MediaKind kind, Content content, String caching) throws IOException {
    var tag = new EntityTag(content.version());
    response.header(HeaderNames.ETAG, tag.text()).header(HeaderNames.CACHE_CONTROL, caching);
    if (header(HeaderNames.IF_NONE_MATCH).filter(tag::isAmong).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderValues.ACCEPT_RANGES_BYTES);
    switch (range(tag, content.length())) {
      case ByteRange.Whole() -> sendBytes(kind, content, 0, content.length());
      case ByteRange.Part part -> {
        response
            .status(Status.PARTIAL_CONTENT_206)
            .header(HeaderNames.CONTENT_RANGE, part.of(content.length()));
        sendBytes(kind, content, part.first(), part.length());
      }
      case ByteRange.Unsatisfiable() -> {
        response.header(HeaderNames.CONTENT_RANGE, "bytes */" + content.length());
        refuse(Problem.RANGE);
      }
    }
  }

  /// Sends what was asked for of a file that is to be saved, whatever it is.
  void save(FileName name, Content content, String caching) throws IOException {
    response.header(HeaderNames.CONTENT_DISPOSITION, Attachment.named(name));
    send(MediaKind.ORIGINAL, content, caching);
  }

  /// Tells why there is nothing.
  void refuse(Problem problem) {
    byte[] body = problem.json().getBytes(UTF_8);
    response
        .status(problem.status())
        .header(UNCACHED)
        .header(HeaderNames.CONTENT_TYPE, Problem.TYPE);
    if (problem.status().equals(Status.METHOD_NOT_ALLOWED_405)) {
      response.header(METHODS);
    }
    response.headers().contentLength(body.length);
    response.send(isForHead() ? new byte[0] : body);
  }

  /// Tells why there is nothing now, and when to ask again.
  void refuseFor(Duration time, Problem problem) {
    long wholeSeconds = Math.max(1, time.plusMillis(999).toSeconds());
    response.header(HeaderNames.RETRY_AFTER, Long.toString(wholeSeconds));
    refuse(problem);
  }

  /// The media store does not answer.
  void refuseForNow() {
    refuseFor(SHORTLY, Problem.UNAVAILABLE);
  }

  /// A part is asked for only with `GET`, and of what the asker has the rest of.
  private ByteRange range(EntityTag tag, long length) {
    return header(HeaderNames.RANGE)
        .filter(_ -> !isForHead())
        .filter(_ -> header(HeaderNames.IF_RANGE).map(tag::is).orElse(true))
        .map(range -> ByteRange.of(range, length))
        .orElseGet(ByteRange.Whole::new);
  }

  private Optional<String> header(HeaderName name) {
    return request.headers().first(name);
  }

  private void sendBytes(MediaKind kind, Content content, long from, long count)
      throws IOException {
    response.header(HeaderNames.CONTENT_TYPE, ContentType.of(kind));
    response.headers().contentLength(count);
    if (isForHead() || count == 0) {
      response.send();
      return;
    }
    try (OutputStream out = response.outputStream()) {
      turns.take(request, out, body -> content.copy(from, count, body));
    } catch (MediaStoreBroken e) {
      throw new CloseConnectionException("the media store failed in the middle of a body", e);
    }
  }
}
