package origin.s3.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import origin.domain.transcoding.PictureName;

/// The names that this store gives to objects of a plan. Whatever else lies there was put there by
/// somebody else, and is nothing to it.
final class GivenNames {
  private static final String RENDITION = "[0-9a-f]{16}";
  private static final String NUMBER = "(?:0|[1-9][0-9]{0,8})";

  private static final Pattern SEGMENT =
      Pattern.compile(RENDITION + "/" + NUMBER + "\\" + Keys.SEGMENT_ENDING);
  private static final Pattern CAPTION = Pattern.compile("captions/([a-f][0-9a-f]{15})\\.vtt");
  private static final Pattern ALL =
      Pattern.compile(
          String.join(
              "|",
              "plan\\.json",
              "captions\\.json",
              CAPTION.pattern(),
              "pictures/(?<picture>[^/]+)\\.jpg",
              SEGMENT.pattern(),
              "lost/" + RENDITION,
              "extent/" + NUMBER));

  private GivenNames() {}

  /// Whether the store gives this name.
  ///
  /// @param below what follows the plan's own part of the key
  static boolean has(String below) {
    Matcher found = ALL.matcher(below);
    return found.matches()
        && (found.group("picture") == null || PictureName.of(found.group("picture")).isPresent());
  }

  /// Whether this is the name of a segment.
  ///
  /// @param below what follows the plan's own part of the key
  static boolean isSegment(String below) {
    return SEGMENT.matcher(below).matches();
  }

  /// Whether this is the name of a caption's text.
  ///
  /// @param below what follows the plan's own part of the key
  static boolean isCaption(String below) {
    return CAPTION.matcher(below).matches();
  }
}
