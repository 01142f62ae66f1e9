package origin.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The API document as a judge: every answer a test gets must be one that the document promises.
///
/// Stricter than JSON Schema on its own: an answer may have no field that the document does not
/// name. For any number of threads.
public final class ApiDocument {

  private static final String HERE = "https://origin.test/openapi.json";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final JsonNode document = read();
  private final SchemaRegistry schemas = schemas(document);
  private final Set<String> exercised = new ConcurrentSkipListSet<>();

  /// Fails unless the document promises this answer to its request.
  public void judgeBytes(HttpResponse<byte[]> answer) {
    judge(answer.request().method(), answer, new String(answer.body(), UTF_8));
  }

  /// Fails unless the document promises this answer to this request.
  public void judge(String method, HttpResponse<?> answer, String body) {
    String path = answer.uri().getPath();
    String where = method + " " + path + " -> " + answer.statusCode();
    Optional<Found> found = operation(method, path);
    if (found.isEmpty() && method.equals("OPTIONS")) {
      assertThat(answer.statusCode()).as(where).isIn(204, 404);
      return;
    }
    if (found.isEmpty()) {
      assertThat(answer.statusCode()).as("not in the document: " + where).isIn(404, 405);
      judgeBody(where, "#/components/responses/NotFound", answer, body);
      return;
    }
    exercised.add(found.get().operation().path("operationId").asString());
    judgeAnswer(where, method, found.get(), answer, body);
  }

  /// The operations with one of these tags that no judged request was for.
  public Set<String> notExercised(Set<String> tags) {
    Set<String> missing = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (var offer : path.properties()) {
        if (METHODS.contains(offer.getKey()) && isTagged(offer.getValue(), tags)) {
          missing.add(offer.getValue().path("operationId").asString());
        }
      }
    }
    missing.removeAll(exercised);
    return missing;
  }

  /// The codes that problems may have.
  public Set<String> problemCodes() {
    return document
        .at("/components/schemas/ProblemCode/enum")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void judgeAnswer(
      String where, String method, Found found, HttpResponse<?> answer, String body) {
    String status = Integer.toString(answer.statusCode());
    JsonNode promised = found.operation().path("responses").path(status);
    if (promised.isMissingNode() && isEverywhere(answer.statusCode())) {
      judgeBody(where, "#/components/responses/InvalidRequest", answer, body);
      return;
    }
    assertThat(promised.isMissingNode()).as("status not in the document: " + where).isFalse();
    String pointer =
        promised.has("$ref")
            ? promised.path("$ref").asString()
            : found.pointer() + "/responses/" + status;
    if (method.equals("HEAD")) {
      judgeHeaders(where, document.at(pointer.substring(1)), answer);
      assertThat(body).as(where).isEmpty();
      return;
    }
    judgeBody(where, pointer, answer, body);
  }

  private void judgeBody(String where, String pointer, HttpResponse<?> answer, String body) {
    JsonNode promised = document.at(pointer.substring(1));
    judgeHeaders(where, promised, answer);
    JsonNode contents = promised.path("content");
    if (contents.isMissingNode()) {
      assertThat(body).as("no body is promised: " + where).isEmpty();
      return;
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
    assertThat(contents.has(type)).as("type " + type + " not promised: " + where).isTrue();
    if (type.endsWith("json")) {
      String schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
      judgeJson(where, schema, body);
    }
  }

  private void judgeHeaders(String where, JsonNode promised, HttpResponse<?> answer) {
    for (var header : promised.path("headers").properties()) {
      if (meant(header.getValue()).path("required").asBoolean()) {
        assertThat(answer.headers().firstValue(header.getKey()))
            .as(header.getKey() + ": " + where)
            .isPresent();
      }
    }
  }

  /// What a reference stands for.
  private JsonNode meant(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  private void judgeJson(String where, String schemaPointer, String body) {
    Schema schema = schemas.getSchema(SchemaLocation.of(HERE + schemaPointer));
    var errors =
        schema.validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertThat(errors).as(where + "\n" + body).isEmpty();
  }

  /// What any operation may answer, whatever the document says of it.
  private static boolean isEverywhere(int status) {
    return Set.of(405, 406, 413, 415, 500, 503).contains(status);
  }

  private Optional<Found> operation(String method, String path) {
    String key =
        method.equals("HEAD") && !offersHead(path) ? "get" : method.toLowerCase(Locale.ROOT);
    return document.path("paths").properties().stream()
        .filter(entry -> matches(entry.getKey(), path) && entry.getValue().has(key))
        .min((a, b) -> Long.compare(parameters(a.getKey()), parameters(b.getKey())))
        .map(
            entry ->
                new Found(
                    entry.getValue().path(key),
                    "#/paths/" + entry.getKey().replace("/", "~1") + "/" + key));
  }

  private boolean offersHead(String path) {
    return document.path("paths").properties().stream()
        .anyMatch(entry -> matches(entry.getKey(), path) && entry.getValue().has("head"));
  }

  private static long parameters(String template) {
    return PARAMETER.matcher(template).results().count();
  }

  private static boolean matches(String template, String path) {
    String pattern =
        PARAMETER
            .splitAsStream(template)
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+", "", template.endsWith("}") ? "[^/]+" : ""));
    Matcher matcher = Pattern.compile(pattern).matcher(path);
    return matcher.matches();
  }

  private static boolean isTagged(JsonNode operation, Set<String> tags) {
    return operation.path("tags").valueStream().map(JsonNode::asString).anyMatch(tags::contains);
  }

  private static JsonNode read() {
    try (InputStream in = ApiDocument.class.getResourceAsStream("/openapi.yaml")) {
      JsonNode document = new YAMLMapper().readTree(in);
      document.path("components").path("schemas").forEach(ApiDocument::close);
      return document;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Forbids fields that are not named.
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  private static SchemaRegistry schemas(JsonNode document) {
    return SchemaRegistry.withDefaultDialect(
        Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(HERE, document.toString())));
  }

  private record Found(JsonNode operation, String pointer) {}
}
