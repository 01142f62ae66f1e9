package origin.media;

import java.util.regex.Pattern;

/// The strong entity tag of a representation (RFC 9110, section 8.8.3).
///
/// @param version names exactly these bytes; only letters, digits and `-`
record EntityTag(String version) {

  private static final Pattern LISTED = Pattern.compile("(?:W/)?\"([^\"]*)\"");

  /// The tag as a header carries it.
  String text() {
    return '"' + version + '"';
  }

  /// Whether an `If-None-Match` header names this tag: a weak comparison, as section 13.1.2 asks.
  boolean isAmong(String ifNoneMatch) {
    return ifNoneMatch.strip().equals("*")
        || LISTED.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1).equals(version));
  }

  /// Whether an `If-Range` header is exactly this tag: a strong comparison, so weak tags and dates
  /// are not (section 13.1.5).
  boolean is(String ifRange) {
    return ifRange.strip().equals(text());
  }
}
