package origin.ports.timeline;

/// The prober itself does not work; says nothing about the source, and trying later is right.
public final class ProbingFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProbingFailed(String detail) {
    super(detail);
  }

  public ProbingFailed(String detail, Throwable cause) {
    super(detail, cause);
  }
}
