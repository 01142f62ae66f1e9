package origin.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// Something that went wrong, told in a way that programs and people can act on ([RFC
/// 9457](https://www.rfc-editor.org/rfc/rfc9457)).
///
/// @param status the HTTP status; its code's own, but for what a protocol layer found
/// @param code what it is; programs rely on it
/// @param detail a sentence for people, without secrets and without internals
/// @param fields what is wrong with which field of the body, where that is the trouble
public record Problem(int status, ProblemCode code, String detail, List<FieldProblem> fields) {

  /// The media type of a problem.
  public static final String MEDIA_TYPE = "application/problem+json";

  /// What is wrong with one field.
  ///
  /// @param field the field's name; where it lies deeper, its way there, such as `tags/0`; empty
  ///   for the whole body
  /// @param detail a sentence for people
  public record FieldProblem(String field, String detail) {}

  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("a problem has a status of 400 to 599, not " + status);
    }
    fields = List.copyOf(fields);
  }

  public Problem(ProblemCode code, String detail) {
    this(code.status(), code, detail, List.of());
  }

  /// A problem with one field of the request.
  public static Problem ofField(ProblemCode code, String field, String detail) {
    return new Problem(code.status(), code, detail, List.of(new FieldProblem(field, detail)));
  }

  /// One field is not what the operation takes.
  public static Problem invalidField(String field, String detail) {
    return ofField(ProblemCode.INVALID_FIELDS, field, detail);
  }

  /// Some fields are not what the operation takes; at least one.
  public static Problem invalidFields(List<FieldProblem> fields) {
    return new Problem(
        ProblemCode.INVALID_FIELDS.status(),
        ProblemCode.INVALID_FIELDS,
        fields.getFirst().detail(),
        fields);
  }

  /// The request cannot be read.
  public static Problem invalidRequest(String detail) {
    return new Problem(ProblemCode.INVALID_REQUEST, detail);
  }

  /// Only somebody who is signed in may do this.
  public static Problem unauthenticated() {
    return new Problem(ProblemCode.UNAUTHENTICATED, "Sign in first.");
  }

  /// The caller is known, and may not do this.
  public static Problem forbidden() {
    return new Problem(ProblemCode.FORBIDDEN, "You may not do this.");
  }

  /// There is no such thing, or none that the caller may know of.
  public static Problem notFound() {
    return new Problem(ProblemCode.NOT_FOUND, "There is nothing here.");
  }

  /// The problem as it stands in an answer's body.
  Body body() {
    return new Body(code.title(), status, detail, code.wireName(), fields);
  }

  /// The members of RFC 9457 and the two of our own; `type` is left at its default, `about:blank`.
  record Body(
      String title,
      int status,
      String detail,
      String code,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> fields) {}
}
