package origin.domain.transcoding;

import java.util.Arrays;
import java.util.Optional;

/// What sound is encoded in. Every packet of a sound lasts as long.
public enum SoundCodec {
  /// AAC-LC, which plays everywhere.
  AAC("aac", "aac-lc", 1024, 1024, 64),

  /// Opus in packets of 20 ms at 48 kHz, in browsers and newer devices.
  OPUS("opus", "opus", 960, 312, 48);

  private final String word;
  private final String profile;
  private final int packet;
  private final int encoderDelay;
  private final int kilobitsAChannel;

  SoundCodec(String word, String profile, int packet, int encoderDelay, int kilobitsAChannel) {
    this.word = word;
    this.profile = profile;
    this.packet = packet;
    this.encoderDelay = encoderDelay;
    this.kilobitsAChannel = kilobitsAChannel;
  }

  /// The codec of that name.
  ///
  /// @param word `aac` or `opus`
  public static Optional<SoundCodec> of(String word) {
    return Arrays.stream(values()).filter(codec -> codec.word.equals(word)).findFirst();
  }

  /// Its name in settings, in what is kept and in FFmpeg: `aac` or `opus`.
  public String word() {
    return word;
  }

  /// Samples in one packet.
  public int packet() {
    return packet;
  }

  /// Name and profile, as recipes spell them.
  String profile() {
    return profile;
  }

  /// What its encoder puts before the first sample, in samples.
  int encoderDelay() {
    return encoderDelay;
  }

  /// What is enough for a channel to sound like the source, in a second.
  int kilobitsAChannel() {
    return kilobitsAChannel;
  }
}
