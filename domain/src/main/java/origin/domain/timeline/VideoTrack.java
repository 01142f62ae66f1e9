package origin.domain.timeline;

/// The moving picture of a source, as far as the ladder depends on it.
///
/// @param codec FFmpeg's name, such as `h264`, `hevc`, `vp9`, `av1`
/// @param shown the size after rotation and in square pixels
/// @param rotation how far the stored picture is turned clockwise for showing: 0, 90, 180 or 270
///   degrees
/// @param squarePixels whether the stored pixels are square
/// @param bitDepth bits of one sample
/// @param subsampled whether colour has half the resolution in both directions (4:2:0)
/// @param scan how the lines of a frame were taken
/// @param rate the average rate
/// @param colour what the numbers mean
/// @param copyable whether the container tells all frames one way: one description of the codec, no
///   edits beyond an initial offset
/// @param decodesAlone whether each segment of the planned timeline begins with a picture that
///   nothing before it is needed for (IDR) and that no picture shown earlier follows
/// @param bitsPerSecond the average over the whole track
/// @param peakBitsPerSecond the average over the segment of the planned timeline that takes most
public record VideoTrack(
    String codec,
    Size shown,
    int rotation,
    boolean squarePixels,
    int bitDepth,
    boolean subsampled,
    Scan scan,
    FrameRate rate,
    Colour colour,
    boolean copyable,
    boolean decodesAlone,
    long bitsPerSecond,
    long peakBitsPerSecond) {

  public VideoTrack {
    if (rotation % 90 != 0 || rotation < 0 || rotation > 270) {
      throw new IllegalArgumentException("a picture is turned by quarters");
    }
    if (bitDepth < 1 || bitsPerSecond < 0 || peakBitsPerSecond < 0) {
      throw new IllegalArgumentException("no such video track");
    }
  }

  /// The same track, which may need any number of bits where it needs most.
  VideoTrack ofUnknownPeak() {
    return new VideoTrack(
        codec,
        shown,
        rotation,
        squarePixels,
        bitDepth,
        subsampled,
        scan,
        rate,
        colour,
        copyable,
        decodesAlone,
        bitsPerSecond,
        Long.MAX_VALUE);
  }
}
