package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Writes answers to the wire.
public final class Answers {

  private Answers() {}

  /// Sends an answer; to `HEAD` without its body, but with the body's length.
  public static void send(ServerRequest request, ServerResponse response, Answer answer) {
    response.status(answer.status());
    answer
        .headers()
        .forEach(
            header -> response.headers().add(HeaderNames.create(header.name()), header.value()));
    if (answer.mediaType().isEmpty()) {
      response.send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, answer.mediaType());
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
      response.send();
      return;
    }
    response.send(answer.body());
  }
}
