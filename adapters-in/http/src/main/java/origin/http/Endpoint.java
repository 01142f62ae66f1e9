package origin.http;

/// Answers one operation of the API with JSON.
@FunctionalInterface
public interface Endpoint {

  /// The answer to a call; a refusal may also be thrown as [Refused], from wherever it is found.
  Answer answer(Call call);
}
