package origin.domain.playback;

import java.util.StringJoiner;

/// One line of a playlist with an attribute list (RFC 8216, section 4.2).
final class HlsTag {
  private final StringJoiner text;

  HlsTag(String name) {
    this.text = new StringJoiner(",", "#" + name + ":", "");
  }

  /// Adds a number, a size or a word that the standard lists.
  HlsTag with(String name, Object value) {
    text.add(name + "=" + value);
    return this;
  }

  /// Adds a quoted string; the standard knows no way to write a quotation mark or a line's end in
  /// one.
  HlsTag quoting(String name, String value) {
    if (value.chars().anyMatch(c -> c == '"' || c < ' ')) {
      throw new IllegalArgumentException("cannot be quoted in a playlist: " + name);
    }
    return with(name, '"' + value + '"');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
