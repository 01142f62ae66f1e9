package origin.filesystem.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import origin.domain.captions.CaptionName;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.RenditionName;

/// The names that this store gives to what lies in a plan's folder. Whatever else lies there was
/// put there by somebody else, and is nothing to it.
final class GivenNames {
  private static final String RENDITION = "[0-9a-f]{16}";
  private static final String CAPTION = "[a-f][0-9a-f]{15}";
  private static final String NUMBER = "(?:0|[1-9][0-9]{0,8})";

  private static final Pattern RENDITION_FOLDER = Pattern.compile(RENDITION);
  private static final Pattern SEGMENT = Pattern.compile("(" + NUMBER + ")\\.m4s");
  private static final Pattern CAPTION_TEXT = Pattern.compile("(" + CAPTION + ")\\.vtt");
  private static final Pattern PICTURE = Pattern.compile("([^/]+)\\.jpg");
  private static final Pattern ALL =
      Pattern.compile(
          String.join(
              "|",
              "plan\\.json",
              "captions\\.json",
              "captions/" + CAPTION_TEXT,
              "pictures/(?<picture>[^/]+)\\.jpg",
              RENDITION + "/" + SEGMENT,
              RENDITION + "\\.lost",
              NUMBER + "\\.extent"));

  private GivenNames() {}

  /// Whether the store gives this name.
  ///
  /// @param below as it stands below the plan's folder, with slashes
  static boolean has(String below) {
    Matcher found = ALL.matcher(below);
    return found.matches()
        && (found.group("picture") == null || PictureName.of(found.group("picture")).isPresent());
  }

  static Optional<RenditionName> rendition(Path folder) {
    String name = last(folder);
    return RENDITION_FOLDER.matcher(name).matches()
        ? Optional.of(new RenditionName(name))
        : Optional.empty();
  }

  static Optional<Integer> segment(Path file) {
    return first(SEGMENT, file).map(Integer::valueOf);
  }

  static Optional<CaptionName> caption(Path file) {
    return first(CAPTION_TEXT, file).map(CaptionName::new);
  }

  static Optional<PictureName> picture(Path file) {
    return first(PICTURE, file).flatMap(PictureName::of);
  }

  private static Optional<String> first(Pattern shape, Path file) {
    Matcher found = shape.matcher(last(file));
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String last(Path path) {
    return String.valueOf(path.getFileName());
  }
}
