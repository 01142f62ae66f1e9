package origin.domain.timeline;

/// One sound track of a source.
///
/// @param codec FFmpeg's name, such as `aac`, `opus`
/// @param sampleRate samples a second
/// @param channels 1 for mono, 2 for stereo, 6 for 5.1
/// @param language ISO 639-2 code, `und` where the source does not say
/// @param packets how the stored packets lie on the timeline
/// @param bitsPerSecond the average over the whole track
/// @param label what viewers choose it by
public record AudioTrack(
    String codec,
    int sampleRate,
    int channels,
    String language,
    Packets packets,
    long bitsPerSecond,
    SoundLabel label) {

  public AudioTrack {
    if (sampleRate < 1 || channels < 1 || bitsPerSecond < 0) {
      throw new IllegalArgumentException("no such audio track");
    }
  }

  /// A track of which the source tells nothing but the language.
  public AudioTrack(
      String codec,
      int sampleRate,
      int channels,
      String language,
      Packets packets,
      long bitsPerSecond) {
    this(codec, sampleRate, channels, language, packets, bitsPerSecond, SoundLabel.of(language));
  }

  /// The same track, of which nobody knows how its packets lie.
  AudioTrack ofUnknownPackets() {
    return new AudioTrack(
        codec, sampleRate, channels, language, new Packets.Irregular(), bitsPerSecond, label);
  }

  /// How a track's packets lie on the timeline.
  public sealed interface Packets {

    /// AAC-LC packets of 1024 samples, or Opus packets of 960, without a hole, from before tick 0
    /// on: they can be copied.
    ///
    /// @param first the number of the first stored packet that is needed, counted from 0
    /// @param leadIn how many samples of that packet and those after it come before tick 0 (decoder
    ///   priming), at least 0
    /// @param count how many packets there are from `first` on
    record Unbroken(long first, int leadIn, long count) implements Packets {
      public Unbroken {
        if (first < 0 || leadIn < 0 || count < 1) {
          throw new IllegalArgumentException("no such packets");
        }
      }
    }

    /// Anything else: another codec, packets of other lengths, a late start, holes. It must be
    /// decoded and encoded.
    record Irregular() implements Packets {}
  }
}
