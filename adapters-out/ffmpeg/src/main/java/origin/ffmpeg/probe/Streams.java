package origin.ffmpeg.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ffprobe says about a file, read from its flat form: one `key=value` a line.
///
/// @param container FFmpeg's name of the format
/// @param streams every stream, in the order of the file
record Streams(String container, List<Stream> streams) {

  private static final String STREAM = "streams.stream.";
  private static final int MOST = 256;

  Streams {
    streams = List.copyOf(streams);
  }

  /// One stream's properties.
  record Stream(Map<String, String> properties) {

    Stream {
      properties = Map.copyOf(properties);
    }

    String kind() {
      return text("codec_type");
    }

    String codec() {
      return text("codec_name");
    }

    /// Cover art and the like, not a moving picture.
    boolean isAttachedPicture() {
      return number("disposition.attached_pic") == 1;
    }

    /// A property; `unknown` if it is not given.
    String text(String key) {
      return properties.getOrDefault(key, "unknown");
    }

    /// A property; empty text if it is not given.
    String textOrNothing(String key) {
      return properties.getOrDefault(key, "");
    }

    /// A property that is a whole number; 0 if it is not given or no such number.
    long number(String key) {
      try {
        String value = text(key);
        return value.startsWith("0x")
            ? Long.parseLong(value.substring(2), 16)
            : Long.parseLong(value);
      } catch (NumberFormatException notANumber) {
        return 0;
      }
    }
  }

  /// The first moving picture.
  Optional<Stream> video() {
    return streams.stream()
        .filter(stream -> stream.kind().equals("video") && !stream.isAttachedPicture())
        .findFirst();
  }

  /// Whether there is a picture beside the sound, such as the cover of an album.
  boolean hasCover() {
    return streams.stream().anyMatch(Stream::isAttachedPicture);
  }

  /// All sound.
  List<Stream> audio() {
    return streams.stream().filter(stream -> stream.kind().equals("audio")).toList();
  }

  static Streams parse(List<String> lines) {
    var all = new ArrayList<Map<String, String>>();
    String container = "unknown";
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        continue;
      }
      String key = line.substring(0, equals);
      String value = unquoted(line.substring(equals + 1));
      if (key.equals("format.format_name")) {
        container = value;
      } else if (key.startsWith(STREAM)) {
        put(all, key.substring(STREAM.length()), value);
      }
    }
    return new Streams(container, all.stream().map(Stream::new).toList());
  }

  private static void put(List<Map<String, String>> all, String key, String value) {
    int dot = key.indexOf('.');
    if (dot <= 0 || dot > 3) {
      return;
    }
    int number = Integer.parseInt(key, 0, dot, 10);
    if (number > all.size() || number >= MOST) {
      return;
    }
    if (number == all.size()) {
      all.add(new HashMap<>());
    }
    all.get(number).put(key.substring(dot + 1), value);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? unescaped(value.substring(1, value.length() - 1)) : value;
  }

  /// In quotes a backslash stands before what would not be itself there.
  private static String unescaped(String value) {
    var text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        text.append(next == 'n' || next == 'r' ? ' ' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
