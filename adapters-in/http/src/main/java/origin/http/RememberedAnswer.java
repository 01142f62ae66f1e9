package origin.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import origin.usecases.work.DoOnce;

/// An answer as it is kept, to be given again.
///
/// @param status the HTTP status
/// @param headers in order
/// @param mediaType of the body; empty without one
/// @param body its text
record RememberedAnswer(int status, List<Answer.Header> headers, String mediaType, String body) {

  /// What an operation did, with its answer in the form in which it is kept.
  static DoOnce.Deed deed(Answer answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    var kept = new RememberedAnswer(answer.status(), answer.headers(), answer.mediaType(), body);
    return new DoOnce.Deed(Json.text(kept), tellsOfTheIntent(answer));
  }

  /// The answer that was kept as this text.
  static Answer read(String text) {
    RememberedAnswer kept =
        Json.read(text.getBytes(StandardCharsets.UTF_8), RememberedAnswer.class);
    return new Answer(
        kept.status, kept.headers, kept.mediaType, kept.body.getBytes(StandardCharsets.UTF_8));
  }

  /// A server that broke or is busy says nothing of what was asked.
  private static boolean tellsOfTheIntent(Answer answer) {
    return answer.status() < 500 && answer.status() != ProblemCode.TOO_MANY_REQUESTS.status();
  }
}
