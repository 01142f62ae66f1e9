package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What one path template offers.
public final class Resource {

  private static final int NO_CONTENT = 204;

  private final String template;
  private final Endpoints endpoints;
  private final Map<Method, Handler> offers = new LinkedHashMap<>();

  Resource(String template, Endpoints endpoints) {
    this.template = template;
    this.endpoints = endpoints;
  }

  /// Answers `GET`, and `HEAD` with it.
  public Resource get(Endpoint endpoint) {
    return handle("GET", endpoints.reading(endpoint));
  }

  /// Answers `POST`; honours `Idempotency-Key`.
  public Resource post(Endpoint endpoint) {
    return handle("POST", endpoints.changing(endpoint));
  }

  /// Answers `POST` as a thing that must not be remembered, such as handing out tokens.
  public Resource postUnremembered(Endpoint endpoint) {
    return handle("POST", endpoints.reading(endpoint));
  }

  /// Answers `PUT`, which done twice is done once, with or without an `Idempotency-Key`.
  public Resource put(Endpoint endpoint) {
    return handle("PUT", endpoints.reading(endpoint));
  }

  /// Answers `PATCH`; honours `Idempotency-Key`.
  public Resource patch(Endpoint endpoint) {
    return handle("PATCH", endpoints.changing(endpoint));
  }

  /// Answers `DELETE`; honours `Idempotency-Key`.
  public Resource delete(Endpoint endpoint) {
    return handle("DELETE", endpoints.changing(endpoint));
  }

  /// Answers a method by hand, for what is no JSON: streams, files, events.
  ///
  /// A handler of `GET` is asked for `HEAD` too, unless `HEAD` has its own; it may throw [Refused]
  /// and whatever else.
  public Resource handle(String method, Handler handler) {
    Handler before = offers.putIfAbsent(Method.create(method), handler);
    if (before != null) {
      throw new IllegalStateException(method + " " + template + " is described twice");
    }
    return this;
  }

  Set<String> methods() {
    Set<String> methods = new LinkedHashSet<>();
    offers.keySet().forEach(method -> methods.add(method.text()));
    return methods;
  }

  void addOffersTo(HttpRouting.Builder routing) {
    if (offers.containsKey(Method.GET)) {
      offers.putIfAbsent(Method.HEAD, offers.get(Method.GET));
    }
    offers.forEach((method, handler) -> routing.route(method, template, handler));
  }

  void addRefusalTo(HttpRouting.Builder routing) {
    String allowed = String.join(", ", allowed());
    routing.any(template, (request, response) -> refuse(request, response, allowed));
  }

  private Set<String> allowed() {
    Set<String> allowed = methods();
    allowed.add(Method.OPTIONS.text());
    return allowed;
  }

  private static void refuse(ServerRequest request, ServerResponse response, String allowed) {
    response.header(HeaderNames.ALLOW, allowed);
    if (request.prologue().method().equals(Method.OPTIONS)) {
      response.status(NO_CONTENT).send();
      return;
    }
    throw new Refused(
        Answer.problem(ProblemCode.METHOD_NOT_ALLOWED, "Offered here: " + allowed + ".")
            .with(HeaderNames.ALLOW_NAME, allowed));
  }
}
