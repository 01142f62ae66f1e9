package origin.http;

import io.helidon.http.HttpException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where what was thrown becomes what the client is told.
///
/// What nobody foresaw is logged with its trace and told without it.
final class Troubles {

  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private Troubles() {}

  static void tell(ServerRequest request, ServerResponse response, Throwable trouble) {
    if (trouble instanceof CloseConnectionException closing) {
      throw closing;
    }
    Answers.send(request, response, answerTo(trouble));
  }

  private static Answer answerTo(Throwable trouble) {
    return switch (trouble) {
      case Refused refused -> refused.answer();
      case HttpException refused -> Answer.problem(problemOf(refused.status().code()));
      default -> {
        LOG.error("A request broke", trouble);
        yield Answer.problem(
            ProblemCode.INTERNAL_ERROR, "Something broke on our side. It has been logged.");
      }
    };
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
