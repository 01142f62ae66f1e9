package origin.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.function.Function;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ClientAddress;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.domain.accounts.SessionId;

/// One request, as an operation of the API sees it.
///
/// Whatever is wrong with the request is thrown as [Refused] by the method that finds it.
public final class Call {

  private static final int USUAL_LIMIT = 24;
  private static final int LARGEST_LIMIT = 100;
  private static final int LONGEST_CURSOR = 512;

  private final ServerRequest request;
  private final Bodies bodies;

  Call(ServerRequest request, Bodies bodies) {
    this.request = request;
    this.bodies = bodies;
  }

  /// The same view of a request that is answered by hand; its body is left to the handler.
  public static Call of(ServerRequest request) {
    return new Call(request, new Bodies(0));
  }

  /// A part of the path, as the template names it.
  public String path(String name) {
    return request.path().pathParameters().get(name);
  }

  /// A part of the path as the id it stands for; what cannot be an id names nothing, which is
  /// answered 404.
  public <T> T id(String name, Function<String, T> id) {
    try {
      return id.apply(path(name));
    } catch (IllegalArgumentException _) {
      throw new Refused(Problem.notFound());
    }
  }

  /// A parameter of the query, where it is given.
  public Optional<String> query(String name) {
    return request.query().contains(name)
        ? Optional.of(request.query().get(name))
        : Optional.empty();
  }

  /// A header's first value, where it is given.
  public Optional<String> header(String name) {
    HeaderName header = HeaderNames.create(name);
    return request.headers().first(header);
  }

  /// How many items a list may answer: the parameter `limit`, 1 to 100, 24 without it.
  public int limit() {
    return query("limit").map(Call::limitOf).orElse(USUAL_LIMIT);
  }

  /// Where a list goes on: the parameter `cursor`.
  public Optional<String> cursor() {
    Optional<String> cursor = query("cursor");
    if (cursor.filter(text -> text.isEmpty() || text.length() > LONGEST_CURSOR).isPresent()) {
      throw new Refused(Problem.invalidField("cursor", "This cursor was not given by a list."));
    }
    return cursor;
  }

  /// The JSON body, as the record that the operation takes.
  public <T> T body(Class<T> type) {
    return Json.read(bodies.json(request), type);
  }

  /// The same, where the body may be left out altogether.
  public <T> Optional<T> optionalBody(Class<T> type) {
    byte[] body = bodies.optionalJson(request);
    return body.length == 0 ? Optional.empty() : Optional.of(Json.read(body, type));
  }

  /// The body as it is, whatever it says that it is.
  ///
  /// @param largest how many bytes are taken; more are refused with 413
  public byte[] file(int largest) {
    return new Bodies(largest).file(request);
  }

  /// Who asks; a guest only if no credential was shown at all.
  public Actor actor() {
    return Caller.of(request).actor();
  }

  /// Who asks, where a guest may not.
  public Actor.SignedIn signedIn() {
    return Caller.of(request).signedIn();
  }

  /// Who asks, where only a role may.
  public Actor.SignedIn signedInAs(Role role) {
    return Caller.of(request).signedInAs(role);
  }

  /// The session that asks, where a guest may not.
  public SessionId session() {
    return Caller.of(request).session();
  }

  /// A cookie's value, where the browser sent it.
  public Optional<Secret> cookie(String name) {
    return Cookies.value(request, name);
  }

  /// Where the client speaks from, past trusted proxies.
  public ClientAddress client() {
    return Way.of(request).client();
  }

  /// Whether the client speaks `https`, past trusted proxies.
  public boolean secure() {
    return Way.of(request).secure();
  }

  private static int limitOf(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LARGEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // told below, like a number out of range
    }
    throw new Refused(Problem.invalidField("limit", "A limit is a number from 1 to 100."));
  }
}
