package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.Optional;
import origin.domain.transcoding.SoundCodec;

/// What an AAC decoder needs (AudioSpecificConfig, ISO/IEC 14496-3 section 1.6.2.1), found inside
/// `esds` (ISO/IEC 14496-1 section 7.2.6).
public final class AacConfiguration implements SoundConfiguration {

  private static final int[] RATES = {
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
    7_350
  };
  private static final int LOW_COMPLEXITY = 2;
  private static final int ES_DESCRIPTOR = 3;
  private static final int DECODER_CONFIG = 4;
  private static final int DECODER_SPECIFIC = 5;
  private static final int DECODER_CONFIG_FIELDS = 13;
  private static final int MPEG4_AUDIO = 0x40;

  private final byte[] bytes;

  private AacConfiguration(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Finds the configuration in the body of `esds`; empty for what is not AAC.
  static Optional<AacConfiguration> read(ByteBuffer esds) {
    esds.getInt();
    if (!enter(esds, ES_DESCRIPTOR)) {
      return Optional.empty();
    }
    esds.getShort();
    int flags = esds.get();
    skip(esds, (flags & 0x80) != 0 ? 2 : 0);
    skip(esds, (flags & 0x40) != 0 ? esds.get() & 0xff : 0);
    skip(esds, (flags & 0x20) != 0 ? 2 : 0);
    if (!enter(esds, DECODER_CONFIG) || esds.get(esds.position()) != MPEG4_AUDIO) {
      return Optional.empty();
    }
    skip(esds, DECODER_CONFIG_FIELDS);
    if (!enter(esds, DECODER_SPECIFIC) || esds.remaining() < 2) {
      return Optional.empty();
    }
    byte[] bytes = new byte[esds.remaining()];
    esds.get(bytes);
    return Optional.of(new AacConfiguration(bytes));
  }

  /// Steps into the descriptor of a kind, and no further than it reaches.
  private static boolean enter(ByteBuffer bytes, int kind) {
    if (!bytes.hasRemaining() || bytes.get() != kind) {
      return false;
    }
    int length = 0;
    for (int i = 0; i < 4; i++) {
      int part = bytes.get();
      length = (length << 7) | (part & 0x7f);
      if ((part & 0x80) == 0) {
        break;
      }
    }
    if (length > bytes.remaining()) {
      return false;
    }
    bytes.limit(bytes.position() + length);
    return true;
  }

  private static void skip(ByteBuffer bytes, int count) {
    if (count > bytes.remaining()) {
      throw new MalformedMedia("a short esds");
    }
    bytes.position(bytes.position() + count);
  }

  @Override
  public SoundCodec codec() {
    return SoundCodec.AAC;
  }

  @Override
  public String codecs() {
    return "mp4a.40." + LOW_COMPLEXITY;
  }

  /// Whether this is AAC-LC in packets of 1024 samples.
  @Override
  public boolean isPlain() {
    boolean longFrames = (bytes[1] & 0x04) == 0;
    return (bytes[0] & 0xff) >> 3 == LOW_COMPLEXITY && longFrames && sampleRate() > 0;
  }

  /// Samples a second; 0 where it is written out instead of being one of the usual ones.
  @Override
  public int sampleRate() {
    int index = ((bytes[0] & 7) << 1) | ((bytes[1] & 0xff) >> 7);
    return index < RATES.length ? RATES[index] : 0;
  }

  /// 1 for mono, 2 for stereo, up to 7; 0 where the packets themselves say.
  @Override
  public int channels() {
    return (bytes[1] & 0x78) >> 3;
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
