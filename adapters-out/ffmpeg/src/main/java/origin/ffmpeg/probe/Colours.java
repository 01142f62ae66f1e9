package origin.ffmpeg.probe;

import java.util.Set;
import origin.domain.timeline.Colour;

/// Reads colours as ffprobe tells them, and passes over what H.264 would not carry.
final class Colours {

  private static final Set<String> PRIMARIES =
      Set.of(
          "bt709",
          "bt470m",
          "bt470bg",
          "smpte170m",
          "smpte240m",
          "film",
          "bt2020",
          "smpte431",
          "smpte432");
  private static final Set<String> TRANSFERS =
      Set.of(
          "bt709",
          "bt470m",
          "bt470bg",
          "smpte170m",
          "smpte240m",
          "linear",
          "iec61966-2-1",
          "bt2020-10",
          "bt2020-12",
          "smpte2084",
          "arib-std-b67");
  private static final Set<String> MATRICES =
      Set.of("bt709", "fcc", "bt470bg", "smpte170m", "smpte240m", "bt2020nc");

  private Colours() {}

  /// Red, green and blue become what is usual for large pictures.
  static Colour of(Streams.Stream stream, PixelFormat format) {
    if (stream.text("color_space").equals("gbr") || format.rgb()) {
      return new Colour(
          knownOr(PRIMARIES, stream.text("color_primaries"), "bt709"),
          knownOr(TRANSFERS, stream.text("color_transfer"), "bt709"),
          "bt709",
          true);
    }
    boolean fullRange = format.fullRange() || stream.text("color_range").equals("pc");
    return new Colour(
        known(PRIMARIES, stream.text("color_primaries")),
        known(TRANSFERS, stream.text("color_transfer")),
        known(MATRICES, stream.text("color_space")),
        fullRange);
  }

  private static String known(Set<String> names, String name) {
    return knownOr(names, name, "unknown");
  }

  private static String knownOr(Set<String> names, String name, String otherwise) {
    return names.contains(name) ? name : otherwise;
  }
}
