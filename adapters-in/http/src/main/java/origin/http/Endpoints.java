package origin.http;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;

/// Turns endpoints into handlers: agrees on JSON, remembers answers to intents, writes.
final class Endpoints {

  private final Bodies bodies;
  private final Intents intents;

  Endpoints(Bodies bodies, Intents intents) {
    this.bodies = bodies;
    this.intents = intents;
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
          Intent.of(request, bodies)
              .map(intent -> intents.once(intent, () -> endpoint.answer(call)))
              .orElseGet(() -> endpoint.answer(call));
      Answers.send(request, response, answer);
    };
  }

  private static void agreeOnJson(ServerRequest request) {
    if (!request.headers().isAccepted(MediaTypes.APPLICATION_JSON)) {
      throw new Refused(
          new Problem(ProblemCode.NOT_ACCEPTABLE, "The answer would be application/json."));
    }
  }
}
