package origin.domain.publishing;

import java.util.List;
import java.util.Locale;

/// The words a creator files a video under: up to 20, each 1 to 40 characters, lower case, none
/// twice, in order.
///
/// @param values the tags as viewers read them
public record Tags(List<String> values) {
  /// The most tags a video may have.
  public static final int MOST = 20;

  /// The most code points one tag may have.
  public static final int LONGEST = 40;

  /// No tags at all.
  public static final Tags NONE = new Tags(List.of());

  /// @throws IllegalArgumentException when there are too many, or one is empty, too long or not one
  ///   line
  public Tags {
    values = values.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).distinct().toList();
    if (values.size() > MOST) {
      throw new IllegalArgumentException("a video has at most " + MOST + " tags");
    }
    values.forEach(Tags::check);
  }

  private static void check(String tag) {
    if (tag.isEmpty() || tag.codePointCount(0, tag.length()) > LONGEST) {
      throw new IllegalArgumentException("a tag has 1 to " + LONGEST + " characters");
    }
    if (Text.holdsControls(tag, false)) {
      throw new IllegalArgumentException("a tag is one line of plain text");
    }
  }
}
