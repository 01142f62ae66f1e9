package origin.domain.playback;

import java.text.Normalizer;
import java.util.regex.Pattern;
import origin.domain.publishing.Title;

/// What an original is called on the disk of somebody who saves it: its video's title without what
/// means something to a file system or to a terminal, and an ending that tells what it is.
///
/// @param value one path element that is not hidden, at most [#LONGEST] characters and an ending
public record FileName(String value) {
  /// Characters of the title; in UTF-8 they fit into the 255 bytes of common file systems.
  public static final int LONGEST = 60;

  /// Separators, what Windows forbids, control and format characters (those that turn the direction
  /// of writing among them), unpaired surrogates and all kinds of space.
  private static final Pattern UNWANTED =
      Pattern.compile("[/\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");

  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
  private static final String NAMELESS = "video";

  /// @throws IllegalArgumentException if it could be anything but the name of a file
  public FileName {
    if (value.isBlank()
        || value.startsWith(".")
        || UNWANTED.matcher(value.replace(' ', '_')).find()) {
      throw new IllegalArgumentException("not the name of a file");
    }
  }

  /// The name of the original of a video.
  ///
  /// @param title what the video is called
  /// @param kind what the original is
  public static FileName of(Title title, FileKind kind) {
    String composed = Normalizer.normalize(title.value(), Normalizer.Form.NFC);
    String clean = trimmed(UNWANTED.matcher(composed).replaceAll(" "));
    String named = clean.isEmpty() ? NAMELESS : clean;
    return new FileName(trimmed(shortened(named)) + kind.ending());
  }

  private static String trimmed(String name) {
    return EDGES.matcher(name).replaceAll("");
  }

  private static String shortened(String name) {
    int length = Math.min(LONGEST, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, length));
  }
}
