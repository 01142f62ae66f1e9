package origin.domain.timeline;

/// Width and height of a picture as it is shown, in square pixels.
///
/// @param width at least 1
/// @param height at least 1
public record Size(int width, int height) {

  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("not a size: " + width + "x" + height);
    }
  }

  /// The shorter of width and height, which names a rung: 1080 for 1920x1080 and for 1080x1920.
  public int shortSide() {
    return Math.min(width, height);
  }

  /// The longer of width and height.
  public int longSide() {
    return Math.max(width, height);
  }
}
