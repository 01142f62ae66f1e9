package origin.ffmpeg.segment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import origin.ffmpeg.boxes.Fragment;

/// Writes one segment of pictures.
public final class VideoSegment {

  private VideoSegment() {}

  /// The bytes of segment `index`.
  ///
  /// @param start the boundary at which it begins, when its first picture is shown
  /// @param end the boundary at which it ends
  /// @param delay that of the rendition
  /// @param pictures in decoding order
  /// @param data the pictures' bytes
  public static ByteBuffer write(
      int index, long start, long end, long delay, List<Picture> pictures, SegmentData data) {
    long[] decoded = DecodeTimes.of(pictures, delay);
    var samples = new ArrayList<Fragment.Sample>();
    for (int i = 0; i < decoded.length; i++) {
      Picture picture = pictures.get(i);
      long next = i + 1 < decoded.length ? decoded[i + 1] : end;
      int shownAfter = Math.toIntExact(picture.shownAt() + delay - decoded[i]);
      samples.add(
          new Fragment.Sample(next - decoded[i], picture.size(), picture.sync(), shownAfter));
    }
    var fragment = new Fragment(index + 1, start, 1, samples);
    return SegmentBytes.of(fragment, data);
  }
}
