package origin.ports.timeline;

/// The prober itself does not work, or was stopped; says nothing about the source, and trying later
/// is right.
public sealed class ProbingFailed extends RuntimeException permits ProbingStopped {

  private static final long serialVersionUID = 1L;

  public ProbingFailed(String detail) {
    super(detail);
  }

  public ProbingFailed(String detail, Throwable cause) {
    super(detail, cause);
  }
}
