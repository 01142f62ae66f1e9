package origin.ports.timeline;

import origin.domain.timeline.SourceId;

/// A source's bytes cannot be read: it is not there, or its store does not answer.
public final class SourceUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SourceUnavailable(SourceId source, Throwable cause) {
    super("source " + source.value() + " cannot be read", cause);
  }

  public SourceUnavailable(SourceId source) {
    super("source " + source.value() + " is not there");
  }
}
