package origin.ffmpeg.boxes;

import java.util.Optional;
import java.util.Set;

/// Tells uncompressed sound, which files list sample by sample.
final class UncompressedSound {

  private static final Set<String> FORMATS =
      Set.of(
          "sowt", "twos", "in24", "in32", "fl32", "fl64", "lpcm", "ipcm", "fpcm", "raw ", "ulaw",
          "alaw", "NONE");
  private static final int MOST_BYTES = 512;

  private UncompressedSound() {}

  /// Bytes of one sample of all channels; empty for sound in packets.
  static Optional<Integer> frameBytes(SampleDescriptions descriptions, Optional<Integer> listed) {
    if (!FORMATS.contains(descriptions.format()) || listed.isEmpty()) {
      return Optional.empty();
    }
    // QuickTime lists 1 and means a sample of all channels
    int bytes =
        listed.get() > 1
            ? listed.get()
            : descriptions.channels() * Math.ceilDiv(descriptions.bitsPerSample(), Byte.SIZE);
    return bytes >= 1 && bytes <= MOST_BYTES ? Optional.of(bytes) : Optional.empty();
  }
}
