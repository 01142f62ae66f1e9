package origin.domain.transcoding;

import java.util.Arrays;
import java.util.Optional;

/// What pictures are encoded in.
public enum VideoCodec {
  /// H.264, which plays everywhere.
  H264("h264", "h264 high", 24.4, 24.1, 1, 1),

  /// HEVC, for what decodes it in hardware.
  HEVC("hevc", "hevc main", 25, 25, 0.8, 2),

  /// AV1, in browsers and newer devices.
  AV1("av1", "av1 main", 38, 38, 0.65, 2);

  /// The short side from which on a picture is large.
  private static final int LARGE = 1080;

  private final String word;
  private final String profile;
  private final double quality;
  private final double largeQuality;
  private final double share;
  private final double effort;

  VideoCodec(
      String word,
      String profile,
      double quality,
      double largeQuality,
      double share,
      double effort) {
    this.word = word;
    this.profile = profile;
    this.quality = quality;
    this.largeQuality = largeQuality;
    this.share = share;
    this.effort = effort;
  }

  /// The codec of that name.
  ///
  /// @param word `h264`, `hevc` or `av1`
  public static Optional<VideoCodec> of(String word) {
    return Arrays.stream(values()).filter(codec -> codec.word.equals(word)).findFirst();
  }

  /// Its name in settings and in what is kept: `h264`, `hevc` or `av1`.
  public String word() {
    return word;
  }

  /// How many times the work of H.264 it takes to encode the same picture.
  public double effort() {
    return effort;
  }

  /// Name and profile, as recipes spell them.
  String profile() {
    return profile;
  }

  /// The constant rate factor at which its pictures look as good as those of the others.
  ///
  /// @param shortSide of the picture; large ones gain less from what encoders see ahead
  double quality(int shortSide) {
    return shortSide < LARGE ? quality : largeQuality;
  }

  /// The part of H.264's bits that is enough for a picture as good.
  double share() {
    return share;
  }
}
