package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import origin.domain.transcoding.SoundCodec;

/// What an Opus decoder needs (`dOps`, *Encapsulation of Opus in ISO Base Media File Format*,
/// section 4.3.2).
public final class OpusConfiguration implements SoundConfiguration {

  /// Whatever was recorded, Opus counts in 48,000ths of a second (RFC 7845, section 4).
  private static final int RATE = 48_000;

  private static final int SMALLEST = 11;
  private static final int CHANNELS = 1;
  private static final int PRE_SKIP = 2;
  private static final int MAPPING_FAMILY = 10;
  private static final int MONO_OR_STEREO = 0;
  private static final int LOUDSPEAKERS = 1;
  private static final int STEREO = 2;

  private final byte[] bytes;

  /// @throws MalformedMedia if it ends too early
  OpusConfiguration(ByteBuffer fields) {
    if (fields.remaining() < SMALLEST) {
      throw new MalformedMedia("a short dOps");
    }
    this.bytes = new byte[fields.remaining()];
    fields.duplicate().get(bytes);
  }

  @Override
  public SoundCodec codec() {
    return SoundCodec.OPUS;
  }

  @Override
  public String codecs() {
    return "opus";
  }

  /// Of the version there is, mono or stereo, or with a loudspeaker for each channel (RFC 7845,
  /// section 5.1.1).
  @Override
  public boolean isPlain() {
    return bytes[0] == 0
        && switch (bytes[MAPPING_FAMILY]) {
          case MONO_OR_STEREO -> channels() <= STEREO;
          case LOUDSPEAKERS -> bytes.length >= SMALLEST + 2 + channels();
          default -> false;
        };
  }

  @Override
  public int sampleRate() {
    return RATE;
  }

  @Override
  public int channels() {
    return Byte.toUnsignedInt(bytes[CHANNELS]);
  }

  /// How many samples at the beginning are not heard.
  public int preSkip() {
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(PRE_SKIP));
  }

  /// The same for packets of which as many samples as this are not heard.
  public OpusConfiguration withPreSkip(int samples) {
    return new OpusConfiguration(ByteBuffer.wrap(bytes()).putShort(PRE_SKIP, (short) samples));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
