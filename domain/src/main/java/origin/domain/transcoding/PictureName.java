package origin.domain.transcoding;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one still picture of a video, the same in addresses and in the media store.
///
/// What is under a name never changes.
public sealed interface PictureName {

  /// A poster in one of its sizes.
  ///
  /// @param poster which poster
  /// @param size how large
  record Poster(PosterId poster, PosterSize size) implements PictureName {}

  /// One sheet of a storyboard.
  ///
  /// @param index counts from 0
  record Sheet(int index) implements PictureName {
    /// @throws IllegalArgumentException when the index is negative
    public Sheet {
      if (index < 0) {
        throw new IllegalArgumentException("sheets count from 0");
      }
    }
  }

  /// The name as text.
  ///
  /// @return such as `poster-1-640` or `storyboard-0`
  default String value() {
    return switch (this) {
      case Poster poster -> "poster-" + poster.poster().value() + "-" + poster.size().longest();
      case Sheet sheet -> "storyboard-" + sheet.index();
    };
  }

  /// Reads a name, the opposite of [#value].
  ///
  /// @param value as it stands in an address
  /// @return what it names; empty when no picture has such a name
  static Optional<PictureName> of(String value) {
    Matcher shape = Shape.OF_ALL.matcher(value);
    if (!shape.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        shape.group("sheet") != null
            ? new Sheet(Integer.parseInt(shape.group("sheet")))
            : new Poster(new PosterId(shape.group("poster")), Shape.size(shape.group("longest"))));
  }

  /// The form of all names. A picture has one spelling only.
  final class Shape {
    private static final Pattern OF_ALL =
        Pattern.compile(
            "poster-(?<poster>[1-3]|[0-9a-f]{16})-(?<longest>320|640|1280)"
                + "|storyboard-(?<sheet>0|[1-9][0-9]{0,3})");

    private Shape() {}

    private static PosterSize size(String longest) {
      return Arrays.stream(PosterSize.values())
          .filter(size -> longest.equals(Integer.toString(size.longest())))
          .findFirst()
          .orElseThrow();
    }
  }
}
