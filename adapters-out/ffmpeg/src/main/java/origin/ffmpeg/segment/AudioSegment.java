package origin.ffmpeg.segment;

import java.nio.ByteBuffer;
import java.util.List;
import origin.domain.transcoding.Recipe;
import origin.ffmpeg.boxes.Fragment;

/// Writes one segment of AAC packets.
public final class AudioSegment {

  private AudioSegment() {}

  /// The bytes of segment `index`.
  ///
  /// @param firstPacket the number of its first packet in the rendition
  /// @param sizes bytes of each packet
  /// @param data the packets' bytes, one after the other
  public static ByteBuffer write(int index, long firstPacket, List<Integer> sizes, byte[] data) {
    var samples =
        sizes.stream()
            .map(size -> new Fragment.Sample(Recipe.Audio.PACKET, size, true, 0))
            .toList();
    var fragment = new Fragment(index + 1, firstPacket * Recipe.Audio.PACKET, 1, samples);
    return SegmentBytes.of(fragment, segment -> segment.put(data));
  }
}
