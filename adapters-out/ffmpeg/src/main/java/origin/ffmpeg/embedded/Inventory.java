package origin.ffmpeg.embedded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What ffprobe says of a file's streams and chapters, read from its flat form: one `key=value` a
/// line.
///
/// @param streams the properties of every stream, in the order of the file
/// @param chapters the properties of every chapter, in the order of the file
record Inventory(List<Map<String, String>> streams, List<Map<String, String>> chapters) {

  /// What to ask it.
  static final List<String> QUESTIONS =
      List.of(
          "-of",
          "flat",
          "-show_entries",
          "stream=codec_name,codec_type,start_time:stream_disposition=forced,attached_pic"
              + ":stream_tags=language:chapter=start_time:chapter_tags=title");

  private static final Pattern LINE =
      Pattern.compile("(streams\\.stream|chapters\\.chapter)\\.(\\d{1,5})\\.([a-z_.]+)=(.*)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  static Inventory parse(List<String> lines) {
    var streams = new TreeMap<Integer, Map<String, String>>();
    var chapters = new TreeMap<Integer, Map<String, String>>();
    for (String line : lines) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        (found.group(1).startsWith("streams") ? streams : chapters)
            .computeIfAbsent(Integer.valueOf(found.group(2)), _ -> new TreeMap<>())
            .put(found.group(3), plain(found.group(4)));
      }
    }
    return new Inventory(List.copyOf(streams.values()), List.copyOf(chapters.values()));
  }

  /// The captions among the streams, each counted from 0 among its kind.
  List<Subtitle> subtitles() {
    List<Subtitle> subtitles = new ArrayList<>();
    for (Map<String, String> stream : streams) {
      if ("subtitle".equals(stream.get("codec_type"))) {
        subtitles.add(
            new Subtitle(
                subtitles.size(),
                stream.getOrDefault("codec_name", "unknown"),
                stream.getOrDefault("tags.language", "und"),
                "1".equals(stream.get("disposition.forced"))));
      }
    }
    return subtitles;
  }

  /// When the first picture is shown, in milliseconds of the file's own time.
  long firstPicture() {
    return streams.stream()
        .filter(stream -> "video".equals(stream.get("codec_type")))
        .filter(stream -> !"1".equals(stream.get("disposition.attached_pic")))
        .findFirst()
        .flatMap(Inventory::start)
        .orElse(0L);
  }

  /// When a stream or a chapter begins, in milliseconds of the file's own time.
  static Optional<Long> start(Map<String, String> properties) {
    try {
      return Optional.of(
          new BigDecimal(properties.getOrDefault("start_time", "N/A"))
              .movePointRight(3)
              .longValue());
    } catch (NumberFormatException unknown) {
      return Optional.empty();
    }
  }

  private static String plain(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? ESCAPED
            .matcher(value.substring(1, value.length() - 1))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        switch (found.group(1)) {
                          case "n", "r" -> " ";
                          default -> found.group(1);
                        }))
        : value;
  }

  /// Captions in a file.
  ///
  /// @param number counts captions alone, from 0
  /// @param codec FFmpeg's name
  /// @param language whatever the file says
  /// @param forced whether it translates signs and foreign words alone
  record Subtitle(int number, String codec, String language, boolean forced) {}
}
