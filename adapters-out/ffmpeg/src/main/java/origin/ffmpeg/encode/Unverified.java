package origin.ffmpeg.encode;

/// What came out of FFmpeg is not what the plan says.
final class Unverified extends Exception {
  private static final long serialVersionUID = 1L;

  Unverified(int segment, String detail) {
    super("segment " + segment + ": " + detail);
  }
}
