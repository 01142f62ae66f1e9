package origin.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import origin.api.ApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the API as the document says, and has every answer judged by it.
///
/// Immutable: [#with] makes another client.
public final class Client {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final IntSupplier port;
  private final ApiDocument document;
  private final List<String> headers;

  public Client(IntSupplier port, ApiDocument document) {
    this(port, document, List.of());
  }

  private Client(IntSupplier port, ApiDocument document, List<String> headers) {
    this.port = port;
    this.document = document;
    this.headers = headers;
  }

  /// The same client with one header more.
  public Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Client(port, document, List.copyOf(more));
  }

  /// The same client, signed in.
  public Client as(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  public Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Reply head(String path) {
    return send("HEAD", path, BodyPublishers.noBody());
  }

  public Reply delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Reply post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Reply post(String path, String json) {
    return withJson().send("POST", path, BodyPublishers.ofString(json));
  }

  public Reply patch(String path, String json) {
    return withJson().send("PATCH", path, BodyPublishers.ofString(json));
  }

  private Client withJson() {
    return with("Content-Type", "application/json");
  }

  /// Sends anything.
  public Reply send(String method, String path, HttpRequest.BodyPublisher body) {
    URI uri = URI.create("http://127.0.0.1:" + port.getAsInt() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      document.judge(method, answer, answer.body());
      return new Reply(answer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException broken) {
      throw new IllegalStateException("nobody interrupts a test", broken);
    }
  }

  /// A judged answer.
  public record Reply(HttpResponse<String> answer) {

    public int status() {
      return answer.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(answer.body());
    }

    /// The text at a JSON pointer.
    public String text(String pointer) {
      return json().at(pointer).asString();
    }

    /// The problem's code.
    public String code() {
      return text("/code");
    }

    /// A header's values.
    public List<String> header(String name) {
      return answer.headers().allValues(name);
    }
  }
}
