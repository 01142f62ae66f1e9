package origin.domain.transcoding;

import java.util.Set;
import java.util.TreeSet;

/// What an operator decides about ladders.
///
/// @param furtherCodecs what pictures are encoded in beside H.264, which is always there
public record LadderPolicy(Set<VideoCodec> furtherCodecs) {

  /// H.264 alone.
  public static final LadderPolicy USUAL = new LadderPolicy(Set.of());

  public LadderPolicy {
    furtherCodecs = Set.copyOf(furtherCodecs);
    if (furtherCodecs.contains(VideoCodec.H264)) {
      throw new IllegalArgumentException("H.264 is always there");
    }
  }

  /// The further codecs, always in the same order.
  Iterable<VideoCodec> furtherInOrder() {
    return new TreeSet<>(furtherCodecs);
  }
}
