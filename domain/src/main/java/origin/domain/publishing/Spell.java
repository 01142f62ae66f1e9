package origin.domain.publishing;

import java.util.regex.Pattern;

/// One unbroken time in which a video is public, and the unguessable part of its media's addresses
/// then.
///
/// Going private ends the spell; going public again begins another, so that addresses from an
/// earlier time stay dead.
///
/// @param value 16 to 64 characters of `[A-Za-z0-9_-]`
public record Spell(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  /// @throws IllegalArgumentException when the value has another shape
  public Spell {
    if (!isOne(value)) {
      throw new IllegalArgumentException("a spell has 16 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }

  /// Tells whether a text has the shape of a spell.
  ///
  /// @param value such as stands in an address
  /// @return true when a spell can be made of it
  public static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
