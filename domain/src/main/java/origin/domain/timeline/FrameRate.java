package origin.domain.timeline;

/// How many frames a second, exactly, such as 30000/1001.
///
/// @param frames at least 1
/// @param seconds at least 1
public record FrameRate(int frames, int seconds) {

  public FrameRate {
    if (frames < 1 || seconds < 1) {
      throw new IllegalArgumentException("not a frame rate: " + frames + "/" + seconds);
    }
  }

  /// Whether more than `other` frames are shown in a second.
  public boolean exceeds(int other) {
    return frames > (long) other * seconds;
  }

  /// The rate where only every `step`th frame is kept.
  public FrameRate everyNth(int step) {
    return new FrameRate(frames, Math.multiplyExact(seconds, step));
  }

  /// The rate as a decimal number, for reckoning where exactness does not matter.
  public double perSecond() {
    return (double) frames / seconds;
  }
}
