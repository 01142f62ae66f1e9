package origin.http;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// JSON as the API speaks it: strict in what it takes, camelCase and RFC 3339 in what it gives.
///
/// A body with an unknown field, a field given twice, a missing field, a `null` where none belongs
/// or a value of the wrong type is refused, and the refusal names the field.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              textual ->
                  textual
                      .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .build();

  private Json() {}

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /// A value as JSON on one line.
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Reads a body as the record that the operation takes.
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw new Refused(Problem.invalidRequest("The body is null; a JSON object is expected."));
      }
      return value;
    } catch (JacksonException trouble) {
      throw new Refused(problemOf(trouble));
    }
  }

  private static Problem problemOf(JacksonException trouble) {
    String field = fieldOf(trouble);
    return switch (trouble) {
      case UnrecognizedPropertyException _ ->
          Problem.invalidField(field, "There is no field “" + field + "” here.");
      case InvalidNullException _ ->
          Problem.invalidField(field, "The field “" + field + "” may not be null.");
      case MismatchedInputException _ when field.isEmpty() ->
          Problem.invalidRequest("The body is not the JSON object that is expected.");
      case MismatchedInputException missing when isMissing(missing) ->
          Problem.invalidField(field, "The field “" + field + "” is required.");
      case DatabindException _ ->
          Problem.invalidField(field, "The field “" + field + "” is of the wrong type.");
      case InputCoercionException _ ->
          Problem.invalidField(field, "The field “" + field + "” is of the wrong type.");
      case StreamReadException twice when isDuplicate(twice) ->
          Problem.invalidField(field, "The field “" + field + "” is given twice.");
      default -> Problem.invalidRequest("The body is not well-formed JSON.");
    };
  }

  private static boolean isMissing(MismatchedInputException mismatch) {
    return mismatch.getOriginalMessage().startsWith("Missing required creator property");
  }

  private static boolean isDuplicate(StreamReadException trouble) {
    return trouble.getOriginalMessage().startsWith("Duplicate Object property");
  }

  private static String fieldOf(JacksonException trouble) {
    if (trouble.getPath().isEmpty() && trouble.processor() instanceof JsonParser at) {
      String pointer = at.streamReadContext().pathAsPointer().toString();
      return pointer.isEmpty() ? "" : pointer.substring(1);
    }
    return trouble.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .collect(Collectors.joining("/"));
  }
}
