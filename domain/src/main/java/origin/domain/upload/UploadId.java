package origin.domain.upload;

import java.util.regex.Pattern;
import origin.domain.timeline.SourceId;

/// Names one upload, and the source that comes of it.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record UploadId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /// @throws IllegalArgumentException when the value has another shape
  public UploadId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("an upload id has 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }

  /// The source that this upload becomes. Its bytes stay where they were received, so nothing has
  /// to be moved when the last one comes.
  ///
  /// @return the source's id
  public SourceId source() {
    return new SourceId(value);
  }

  /// The upload that a source came from.
  ///
  /// @param source an uploaded original
  /// @return the upload's id
  public static UploadId of(SourceId source) {
    return new UploadId(source.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
