package origin.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import origin.ports.work.Intent;
import origin.usecases.work.DoOnce;

/// Turns endpoints into handlers: agrees on JSON, does once what is to be done once, writes.
final class Endpoints {

  private final Bodies bodies;
  private final Named named;
  private final DoOnce doOnce;

  Endpoints(Bodies bodies, Named named, DoOnce doOnce) {
    this.bodies = bodies;
    this.named = named;
    this.doOnce = doOnce;
  }

  /// For what may be asked any number of times.
  Handler reading(Endpoint endpoint) {
    return (request, response) -> {
      agreeOnJson(request);
      Answers.send(request, response, endpoint.answer(new Call(request, bodies)));
    };
  }

  /// For what changes something: with an `Idempotency-Key` it happens once.
  Handler changing(Endpoint endpoint) {
    return (request, response) -> {
      agreeOnJson(request);
      Call call = new Call(request, bodies);
      Answer answer =
          named
              .by(request)
              .map(intent -> once(intent, endpoint, call))
              .orElseGet(() -> endpoint.answer(call));
      Answers.send(request, response, answer);
    };
  }

  private Answer once(Intent intent, Endpoint endpoint, Call call) {
    return switch (doOnce.once(intent, () -> RememberedAnswer.deed(endpoint.answer(call)))) {
      case DoOnce.Outcome.Answered(var answer) -> RememberedAnswer.read(answer);
      case DoOnce.Outcome.Reused() ->
          Answer.problem(
              ProblemCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key named another request.");
      case DoOnce.Outcome.Crowded() ->
          Answer.unavailable("Too many requests with an Idempotency-Key at once; try again.");
    };
  }

  private static void agreeOnJson(ServerRequest request) {
    if (!request.headers().isAccepted(MediaTypes.APPLICATION_JSON)) {
      throw new Refused(
          new Problem(ProblemCode.NOT_ACCEPTABLE, "The answer would be application/json."));
    }
  }
}
