package origin.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.http2.Http2ErrorCode;
import io.helidon.http.http2.Http2Exception;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where what was thrown becomes what the client is told.
///
/// What nobody foresaw is logged with its trace and told without it.
final class Troubles {

  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  /// What was already said of an answer that now is not given.
  private static final List<HeaderName> OF_THE_BROKEN_ANSWER =
      List.of(
          HeaderNames.CONTENT_LENGTH,
          HeaderNames.CONTENT_ENCODING,
          HeaderNames.CONTENT_RANGE,
          HeaderNames.ACCEPT_RANGES,
          HeaderNames.ETAG,
          HeaderNames.LAST_MODIFIED,
          HeaderNames.VARY);

  private Troubles() {}

  static void tell(ServerRequest request, ServerResponse response, Throwable trouble) {
    if (isClientGone(trouble)) {
      throw new CloseConnectionException("the client has gone", trouble);
    }
    OF_THE_BROKEN_ANSWER.forEach(response.headers()::remove);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    Answers.send(request, response, answerTo(request, trouble));
  }

  /// Whether nobody is left to be told; not worth a line in the log.
  static boolean isClientGone(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException
          || cause instanceof ClosedChannelException
          || cause instanceof SocketTimeoutException
          || cause instanceof ServerConnectionException
          || cause instanceof CloseConnectionException
          || cause instanceof DataReader.InsufficientDataAvailableException
          || tookNothingForTooLong(cause)) {
        return true;
      }
    }
    return false;
  }

  /// What is thrown where a client of HTTP/2 opens no window for its answer.
  private static boolean tookNothingForTooLong(Throwable cause) {
    return cause instanceof Http2Exception refused && refused.code() == Http2ErrorCode.FLOW_CONTROL;
  }

  private static Answer answerTo(ServerRequest request, Throwable trouble) {
    return switch (trouble) {
      case Refused refused -> refused.answer();
      case HttpException refused -> Answer.problem(problemOf(refused.status().code()));
      default -> {
        log(request, trouble);
        yield Answer.problem(
            ProblemCode.INTERNAL_ERROR, "Something broke on our side. It has been logged.");
      }
    };
  }

  /// The filters that named the request have been left by now.
  private static void log(ServerRequest request, Throwable trouble) {
    try (var _ = Arrival.named(Way.of(request))) {
      LOG.error("A request broke", trouble);
    }
  }

  /// What the protocol layer refuses, in our words.
  static Problem problemOf(int status) {
    return switch (status) {
      case 404 -> Problem.notFound();
      case 405 -> new Problem(ProblemCode.METHOD_NOT_ALLOWED, "This method is not offered here.");
      case 413 -> new Problem(ProblemCode.TOO_LARGE, "The body is larger than the server takes.");
      case 414, 431 ->
          withStatus(status, "The address or the headers are longer than the server takes.");
      case 415 ->
          new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This type of body is not taken here.");
      case 503 -> new Problem(ProblemCode.UNAVAILABLE, "The server is busy; try again.");
      default ->
          status >= 500
              ? new Problem(ProblemCode.INTERNAL_ERROR, "Something broke on our side.")
              : withStatus(status, "The request is not well-formed HTTP.");
    };
  }

  private static Problem withStatus(int status, String detail) {
    return new Problem(status, ProblemCode.INVALID_REQUEST, detail, List.of());
  }
}
