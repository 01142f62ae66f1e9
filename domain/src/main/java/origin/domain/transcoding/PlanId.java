package origin.domain.transcoding;

import java.util.Optional;
import java.util.regex.Pattern;
import origin.domain.timeline.SourceId;

/// Names one plan: what is made of one source, once and for all.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record PlanId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int NEWEST_VERSION = 9;

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

  /// The plan that comes after this one of the same source.
  ///
  /// @param source what it is a plan of
  /// @return its id; empty after so many that another one would not help
  public Optional<PlanId> successor(SourceId source) {
    int version = version(source) + 1;
    return version > NEWEST_VERSION
        ? Optional.empty()
        : Optional.of(new PlanId(source.value() + "-" + version));
  }

  private int version(SourceId source) {
    return equals(of(source)) ? 1 : Integer.parseInt(value.substring(source.value().length() + 1));
  }
}
