package origin.domain.transcoding;

import java.util.regex.Pattern;
import origin.domain.timeline.SourceId;

/// Names one plan: what is made of one source, once and for all.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record PlanId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public PlanId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the id of a plan is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }

  /// The first plan of a source: planning it again after a crash finds what was kept.
  public static PlanId of(SourceId source) {
    return new PlanId(source.value());
  }
}
