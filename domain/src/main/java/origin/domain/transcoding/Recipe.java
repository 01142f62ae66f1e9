package origin.domain.transcoding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import origin.domain.timeline.Colour;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.Size;

/// How a rendition is made from its source; everything that its bytes depend on apart from the
/// source and the timeline.
public sealed interface Recipe {

  /// The version of the way recipes are carried out. Raised when the same recipe begins to give
  /// other init segments.
  int VERSION = 1;

  /// The recipe as one line of text, the same for equal recipes for ever; the rendition's name is
  /// its hash.
  String canonical();

  /// Ticks in a second in the rendition's own segments.
  int timescale();

  /// A recipe for a moving picture.
  sealed interface Video extends Recipe {
    /// The size of the picture as shown.
    Size size();

    /// The average frame rate of the rendition.
    FrameRate rate();

    /// What the picture is encoded in.
    VideoCodec codec();

    /// As people say it: `720p`, or `720p AV1` in a further codec.
    default String label() {
      String height = size().shortSide() + "p";
      return codec() == VideoCodec.H264 ? height : height + " " + codec();
    }
  }

  /// A recipe for sound in packets of so many samples, so that its timescale is its sample rate.
  sealed interface Audio extends Recipe {
    /// What the sound is encoded in.
    SoundCodec codec();

    /// Samples in one packet.
    default int packet() {
      return codec().packet();
    }

    /// Samples a second.
    int sampleRate();

    /// Which sound track of the source, counted from 0.
    int track();

    /// 1 for mono, 2 for stereo, 6 for 5.1.
    int channels();

    /// ISO 639-2 code; `und` for not known.
    String language();

    /// How many samples at the beginning come before tick 0 of the timeline.
    int priming();

    @Override
    default int timescale() {
      return sampleRate();
    }
  }

  /// Pictures made by an encoder.
  ///
  /// @param codec what they are encoded in
  /// @param size even in both directions
  /// @param rate the average rate after `frameStep`
  /// @param frameStep every how many frames of the source one is kept; 1 keeps all
  /// @param level H.264 level times ten, such as 31; [#ANY_LEVEL] where the encoder finds it by
  ///   itself
  /// @param quality constant rate factor of the codec's encoder, told to a tenth; smaller is better
  /// @param maxKilobits the most that a second may take, in kilobits; also the size of the
  ///   decoder's buffer
  /// @param colour what the numbers of the made picture mean
  /// @param toneMapped whether high dynamic range is brought down
  /// @param scan how the lines of the source's frames were taken; they are brought to one moment
  /// @param timescale that of the source's video track
  record EncodedVideo(
      VideoCodec codec,
      Size size,
      FrameRate rate,
      int frameStep,
      int level,
      double quality,
      int maxKilobits,
      Colour colour,
      boolean toneMapped,
      Scan scan,
      int timescale)
      implements Video {

    /// The encoder finds the lowest level that holds the picture.
    public static final int ANY_LEVEL = 0;

    private static final int WORST = 63;

    public EncodedVideo {
      if (size.width() % 2 != 0 || size.height() % 2 != 0) {
        throw new IllegalArgumentException("4:2:0 pictures have even sizes");
      }
      if (frameStep < 1
          || maxKilobits < 1
          || timescale < 1
          || !(quality >= 0 && quality <= WORST)) {
        throw new IllegalArgumentException("not a recipe that can be encoded");
      }
    }

    /// [#quality()] as encoders read it: `23`, `24.5`.
    public String rateFactor() {
      return BigDecimal.valueOf(quality)
          .setScale(1, RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }

    @Override
    public String canonical() {
      return String.join(
          " ",
          "v" + VERSION + " " + codec.profile(),
          size.width() + "x" + size.height(),
          rate.frames() + "/" + rate.seconds(),
          "step=" + frameStep,
          "level=" + level,
          "crf=" + rateFactor(),
          "max=" + maxKilobits,
          colour.primaries()
              + "/"
              + colour.transfer()
              + "/"
              + colour.matrix()
              + (colour.fullRange() ? "/full" : "/limited"),
          toneMapped ? "tonemap" : "straight",
          scan.word(),
          "timescale=" + timescale);
    }
  }

  /// The source's own H.264 pictures, untouched.
  ///
  /// @param timescale that of the source's video track
  record CopiedVideo(Size size, FrameRate rate, int timescale) implements Video {

    public CopiedVideo {
      if (timescale < 1) {
        throw new IllegalArgumentException("a second has at least one tick");
      }
    }

    @Override
    public VideoCodec codec() {
      return VideoCodec.H264;
    }

    @Override
    public String canonical() {
      return "v%d h264 copy %dx%d %d/%d timescale=%d"
          .formatted(
              VERSION, size.width(), size.height(), rate.frames(), rate.seconds(), timescale);
    }
  }

  /// Sound made by an encoder.
  ///
  /// @param codec what it is encoded in
  /// @param track which sound track of the source, counted from 0
  /// @param kilobits in a second
  record EncodedAudio(
      SoundCodec codec, int track, int sampleRate, int channels, int kilobits, String language)
      implements Audio {

    public EncodedAudio {
      if (track < 0 || sampleRate < 1 || channels < 1 || kilobits < 1) {
        throw new IllegalArgumentException("not a recipe that can be encoded");
      }
    }

    @Override
    public int priming() {
      return codec.encoderDelay();
    }

    @Override
    public String canonical() {
      return "v%d %s track=%d %d Hz %d channels %d kbit %s"
          .formatted(VERSION, codec.profile(), track, sampleRate, channels, kilobits, language);
    }
  }

  /// The source's own packets, untouched.
  ///
  /// @param codec what they are encoded in
  /// @param track which sound track of the source, counted from 0
  /// @param firstPacket the number of the first stored packet that is needed
  /// @param priming how many samples from the beginning of that packet on come before tick 0
  /// @param packets how many there are from that one on
  record CopiedAudio(
      SoundCodec codec,
      int track,
      int sampleRate,
      int channels,
      String language,
      long firstPacket,
      int priming,
      long packets)
      implements Audio {

    public CopiedAudio {
      if (track < 0
          || sampleRate < 1
          || channels < 1
          || firstPacket < 0
          || priming < 0
          || packets < 1) {
        throw new IllegalArgumentException("not packets that can be copied");
      }
    }

    @Override
    public String canonical() {
      return "v%d %s copy track=%d %d Hz %d channels %s from=%d priming=%d packets=%d"
          .formatted(
              VERSION,
              codec.profile(),
              track,
              sampleRate,
              channels,
              language,
              firstPacket,
              priming,
              packets);
    }
  }
}
