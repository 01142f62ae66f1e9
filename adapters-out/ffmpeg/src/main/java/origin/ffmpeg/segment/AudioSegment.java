package origin.ffmpeg.segment;

import java.nio.ByteBuffer;
import java.util.List;
import origin.domain.transcoding.Recipe;
import origin.ffmpeg.boxes.Fragment;

/// Writes one segment of packets of sound.
public final class AudioSegment {

  private AudioSegment() {}

  /// The bytes of segment `index`.
  ///
  /// @param recipe tells how long packets are
  /// @param firstPacket the number of its first packet in the rendition
  /// @param sizes bytes of each packet
  /// @param data the packets' bytes, one after the other
  public static ByteBuffer write(
      Recipe.Audio recipe, int index, long firstPacket, List<Integer> sizes, byte[] data) {
    var samples =
        sizes.stream().map(size -> new Fragment.Sample(recipe.packet(), size, true, 0)).toList();
    var fragment = new Fragment(index + 1, firstPacket * recipe.packet(), 1, samples);
    return SegmentBytes.of(fragment, segment -> segment.put(data));
  }
}
