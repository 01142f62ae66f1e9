package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who uses Origin by its API, signed in or not.
public final class Person {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<Witness> WITNESSES =
      ServiceLoader.load(Witness.class).stream().map(ServiceLoader.Provider::get).toList();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI origin;
  private final @Nullable String token;

  private Person(URI origin, @Nullable String token) {
    this.origin = origin;
    this.token = token;
  }

  public static Person guest(URI origin) {
    return new Person(origin, null);
  }

  /// Opens an account and signs in.
  public static Person signUp(URI origin, String name) {
    Person guest = guest(origin);
    String email = name + "@example.org";
    String password = "a long password of " + name;
    guest.post(
        "/api/v1/accounts", Map.of("email", email, "password", password, "displayName", name));
    JsonNode session = guest.post("/api/v1/sessions", Map.of("email", email, "password", password));
    return new Person(origin, session.get("accessToken").asString());
  }

  /// The same person, after Origin came back at another address.
  public Person at(URI address) {
    return new Person(address, token);
  }

  public JsonNode get(String path) {
    return json(send(path, request -> request.GET()));
  }

  public JsonNode post(String path, Object body) {
    return json(
        send(
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  public JsonNode patch(String path, Object body) {
    return json(
        send(
            path,
            request ->
                request
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  public JsonNode video(String id) {
    return get("/api/v1/videos/" + id);
  }

  /// Sends any request, and answers whatever comes back.
  public HttpResponse<byte[]> send(String path, UnaryOperator<HttpRequest.Builder> shape) {
    HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE);
    if (token != null) {
      request.header("Authorization", authorization());
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(shape.apply(request).build(), BodyHandlers.ofByteArray());
      WITNESSES.forEach(witness -> witness.saw(answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What the `Authorization` header of their requests says.
  ///
  /// @throws NoSuchElementException for a guest
  public String authorization() {
    return "Bearer " + Optional.ofNullable(token).orElseThrow();
  }

  public URI origin() {
    return origin;
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), UTF_8);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          answer.request().method()
              + " "
              + answer.uri()
              + " answered "
              + answer.statusCode()
              + " "
              + body);
    }
    return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
  }
}
