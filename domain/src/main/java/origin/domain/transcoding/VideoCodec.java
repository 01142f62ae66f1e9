package origin.domain.transcoding;

import java.util.Arrays;
import java.util.Optional;

/// What pictures are encoded in.
public enum VideoCodec {
  /// H.264, which plays everywhere.
  H264("h264", "h264 high", 23, 1, 1),

  /// HEVC, for what decodes it in hardware.
  HEVC("hevc", "hevc main", 25, 0.8, 2),

  /// AV1, in browsers and newer devices.
  AV1("av1", "av1 main", 38, 0.65, 2);

  private final String word;
  private final String profile;
  private final int quality;
  private final double share;
  private final double effort;

  VideoCodec(String word, String profile, int quality, double share, double effort) {
    this.word = word;
    this.profile = profile;
    this.quality = quality;
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
  int quality() {
    return quality;
  }

  /// The part of H.264's bits that is enough for a picture as good.
  double share() {
    return share;
  }
}
