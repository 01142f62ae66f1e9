package origin.bootstrap;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.VideoCodec;
import origin.ffmpeg.launch.Isolation;
import origin.usecases.transcoding.MakingPolicy;

/// How media are made and kept; the same for every product.
///
/// @param making what is made of a video before anybody asks for it
/// @param ladder which renditions videos get
/// @param evictAfter how long nobody watches a video before something of it goes; empty to keep all
/// @param leastIsolation how far FFmpeg must be kept away from everything else; where the machine
///   does not allow it, nothing starts
record MediaSettings(
    MakingPolicy making,
    LadderPolicy ladder,
    Optional<Duration> evictAfter,
    Isolation leastIsolation) {

  private static final String MAKE = "ORIGIN_MAKE";
  private static final String FURTHER_CODECS = "ORIGIN_FURTHER_CODECS";
  private static final String EVICT_AFTER = "ORIGIN_MEDIA_EVICT_AFTER_DAYS";
  private static final String ISOLATION = "ORIGIN_FFMPEG_ISOLATION";

  static MediaSettings read(Configuration given) {
    return new MediaSettings(making(given), ladder(given), evictAfter(given), isolation(given));
  }

  private static MakingPolicy making(Configuration given) {
    return switch (given.text(MAKE).orElse("at-once")) {
      case "at-once" -> MakingPolicy.AT_ONCE;
      case "on-demand" -> MakingPolicy.ON_DEMAND;
      default -> {
        given.problem(MAKE + " is at-once or on-demand");
        yield MakingPolicy.AT_ONCE;
      }
    };
  }

  private static LadderPolicy ladder(Configuration given) {
    return given
        .read(FURTHER_CODECS, MediaSettings::furtherCodecs, "lists hevc, av1 or both")
        .map(LadderPolicy::new)
        .orElse(LadderPolicy.USUAL);
  }

  private static Set<VideoCodec> furtherCodecs(String list) {
    Set<VideoCodec> codecs = EnumSet.noneOf(VideoCodec.class);
    for (String word : list.split(",", -1)) {
      codecs.add(
          VideoCodec.of(word.strip())
              .filter(codec -> codec != VideoCodec.H264)
              .orElseThrow(() -> new IllegalArgumentException("no further codec")));
    }
    return codecs;
  }

  /// No days keep everything.
  private static Optional<Duration> evictAfter(Configuration given) {
    int days = given.number(EVICT_AFTER, 0, 0, 36_500);
    return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
  }

  private static Isolation isolation(Configuration given) {
    return given
        .read(
            ISOLATION,
            word -> Isolation.valueOf(word.toUpperCase(Locale.ROOT)),
            "is limits, privileges, namespaces or files")
        .orElse(Isolation.LIMITS);
  }
}
