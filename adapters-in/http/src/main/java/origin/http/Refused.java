package origin.http;

/// A request that is refused from deep inside its handling; leaves the server as the answer it
/// carries.
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  /// Refuses with a problem.
  public Refused(Problem problem) {
    this(Answer.problem(problem));
  }

  /// Refuses with a problem that needs headers of its own, such as `Retry-After`.
  public Refused(Answer answer) {
    super("refused with " + answer.status(), null, false, false);
    this.answer = answer;
  }

  /// What the client is told.
  public Answer answer() {
    return answer;
  }
}
