package origin.bootstrap;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.EvictionPolicy;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.VideoCodec;
import origin.ffmpeg.launch.Isolation;
import origin.usecases.transcoding.MakingPolicy;

/// How media are made and kept; the same for every product.
///
/// @param making what is made of a video before anybody asks for it
/// @param ladder which renditions videos get
/// @param eviction after how long without a viewer what of a video goes
/// @param leastIsolation how far FFmpeg must be kept away from everything else; where the machine
///   does not allow it, nothing starts
record MediaSettings(
    MakingPolicy making, LadderPolicy ladder, EvictionPolicy eviction, Isolation leastIsolation) {

  private static final String MAKE = "ORIGIN_MAKE";
  private static final String ON_DEMAND_ABOVE = "ORIGIN_ON_DEMAND_ABOVE";
  private static final String FURTHER_CODECS = "ORIGIN_FURTHER_CODECS";
  private static final String EVICT_AFTER = "ORIGIN_MEDIA_EVICT_AFTER_DAYS";
  private static final String EVICT_ABOVE = "ORIGIN_MEDIA_EVICT_ABOVE";
  private static final int MOST_DAYS = 36_500;
  private static final int HIGHEST = 100_000;
  private static final String ISOLATION = "ORIGIN_FFMPEG_ISOLATION";

  static MediaSettings read(Configuration given) {
    return new MediaSettings(making(given), ladder(given), eviction(given), isolation(given));
  }

  private static MakingPolicy making(Configuration given) {
    Optional<Integer> onDemandAbove =
        given.read(ON_DEMAND_ABOVE, MediaSettings::height, "is a height in lines, such as 720");
    return switch (given.text(MAKE).orElse("at-once")) {
      case "at-once" -> onDemandAbove.map(MakingPolicy::new).orElse(MakingPolicy.AT_ONCE);
      case "on-demand" -> {
        if (onDemandAbove.isPresent()) {
          given.problem(ON_DEMAND_ABOVE + " goes with " + MAKE + "=at-once: else nothing is made");
        }
        yield MakingPolicy.ON_DEMAND;
      }
      default -> {
        given.problem(MAKE + " is at-once or on-demand");
        yield MakingPolicy.AT_ONCE;
      }
    };
  }

  private static LadderPolicy ladder(Configuration given) {
    return given
        .read(FURTHER_CODECS, MediaSettings::ladder, "lists hevc, av1 and opus, or some of them")
        .orElse(LadderPolicy.USUAL);
  }

  private static LadderPolicy ladder(String list) {
    Set<VideoCodec> pictures = EnumSet.noneOf(VideoCodec.class);
    Set<SoundCodec> sounds = EnumSet.noneOf(SoundCodec.class);
    for (String word : list.split(",", -1)) {
      Optional<VideoCodec> picture = VideoCodec.of(word.strip());
      Optional<SoundCodec> sound = SoundCodec.of(word.strip());
      picture.ifPresent(pictures::add);
      sound.ifPresent(sounds::add);
      if (picture.isEmpty() && sound.isEmpty()) {
        throw new IllegalArgumentException("no further codec");
      }
    }
    return new LadderPolicy(pictures, sounds);
  }

  private static int height(String lines) {
    return within(Integer.parseInt(lines.strip()), HIGHEST);
  }

  private static int within(int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("not from 1 to " + most);
    }
    return number;
  }

  /// No days keep everything.
  private static EvictionPolicy eviction(Configuration given) {
    int days = given.number(EVICT_AFTER, 0, 0, MOST_DAYS);
    Map<Integer, Duration> above =
        given
            .read(
                EVICT_ABOVE,
                MediaSettings::heightsAndDays,
                "lists heights with days, each height once, such as 720:30,1080:7")
            .orElse(Map.of());
    return new EvictionPolicy(
        days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)), above);
  }

  private static Map<Integer, Duration> heightsAndDays(String list) {
    Map<Integer, Duration> above = new HashMap<>();
    for (String pair : list.split(",", -1)) {
      String[] parts = pair.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("a height with its days");
      }
      Duration days = Duration.ofDays(within(Integer.parseInt(parts[1].strip()), MOST_DAYS));
      if (above.put(height(parts[0]), days) != null) {
        throw new IllegalArgumentException("a height twice");
      }
    }
    return above;
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
