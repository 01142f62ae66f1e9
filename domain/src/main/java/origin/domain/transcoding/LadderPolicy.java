package origin.domain.transcoding;

import java.util.Set;
import java.util.TreeSet;

/// What an operator decides about ladders.
///
/// @param furtherPictures what pictures are encoded in beside H.264, which is always there
/// @param furtherSounds what sound is encoded in beside AAC, which is always there
public record LadderPolicy(Set<VideoCodec> furtherPictures, Set<SoundCodec> furtherSounds) {

  /// H.264 and AAC alone.
  public static final LadderPolicy USUAL = new LadderPolicy(Set.of(), Set.of());

  public LadderPolicy {
    furtherPictures = Set.copyOf(furtherPictures);
    furtherSounds = Set.copyOf(furtherSounds);
    if (furtherPictures.contains(VideoCodec.H264) || furtherSounds.contains(SoundCodec.AAC)) {
      throw new IllegalArgumentException("H.264 and AAC are always there");
    }
  }

  /// The further codecs of pictures, always in the same order.
  Iterable<VideoCodec> furtherInOrder() {
    return new TreeSet<>(furtherPictures);
  }

  /// Whether sound is encoded in a codec.
  boolean encodes(SoundCodec codec) {
    return codec == SoundCodec.AAC || furtherSounds.contains(codec);
  }
}
