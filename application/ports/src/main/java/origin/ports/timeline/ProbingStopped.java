package origin.ports.timeline;

/// Somebody ended the work: the calling thread was interrupted, and still is, or this installation
/// shuts down. Nothing failed, so that this is no reason to lose patience with a source or with the
/// prober; the work is to be done in another life.
public final class ProbingStopped extends ProbingFailed {

  private static final long serialVersionUID = 1L;

  public ProbingStopped(Throwable cause) {
    super("stopped", cause);
  }
}
