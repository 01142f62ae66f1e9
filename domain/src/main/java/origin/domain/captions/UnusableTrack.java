package origin.domain.captions;

import java.util.regex.Pattern;

/// Captions in a video's file that cannot be shown as text, such as pictures of text.
///
/// @param language their language
/// @param format FFmpeg's name of the format, such as `hdmv_pgs_subtitle`
public record UnusableTrack(LanguageTag language, String format) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,64}");

  /// @throws IllegalArgumentException when that is no format's name
  public UnusableTrack {
    if (!FORM.matcher(format).matches()) {
      throw new IllegalArgumentException(
          "the name of a format has 1 to 64 characters of a-z 0-9 _");
    }
  }
}
