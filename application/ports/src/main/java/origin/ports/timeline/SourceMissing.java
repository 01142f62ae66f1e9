package origin.ports.timeline;

import origin.domain.timeline.SourceId;

/// A source is gone for good: its store answers, and does not have it. No later try will find it.
public final class SourceMissing extends SourceUnavailable {

  private static final long serialVersionUID = 1L;

  public SourceMissing(SourceId source) {
    super(source);
  }
}
