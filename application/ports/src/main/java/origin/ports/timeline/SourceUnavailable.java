package origin.ports.timeline;

import origin.domain.timeline.SourceId;

/// A source's bytes cannot be read: its store does not answer, or, as [SourceMissing], does not
/// have it.
public sealed class SourceUnavailable extends RuntimeException permits SourceMissing {

  private static final long serialVersionUID = 1L;

  public SourceUnavailable(SourceId source, Throwable cause) {
    super("source " + source.value() + " cannot be read", cause);
  }

  public SourceUnavailable(SourceId source) {
    super("source " + source.value() + " cannot be read");
  }
}
