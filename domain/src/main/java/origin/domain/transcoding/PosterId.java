package origin.domain.transcoding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names one of the pictures that can stand for a video before it plays.
///
/// A candidate has its number; a picture that the creator handed in is named by what was handed in
/// and how it is made into a poster, so that another picture always has another name and caches may
/// keep both for ever.
///
/// @param value `1` to `3` for a candidate, 16 hexadecimal digits for a creator's own
public record PosterId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[1-3]|[0-9a-f]{16}");

  /// How many candidates are chosen from a film at most.
  public static final int CANDIDATES = 3;

  /// What stands for a video until its creator chooses.
  public static final PosterId FIRST = candidate(1);

  /// Raised when the same picture begins to give another poster.
  private static final String RECIPE = "poster 1\n";

  private static final int OWN_BYTES = 8;

  /// @throws IllegalArgumentException when the value has another shape
  public PosterId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("a poster is called 1 to 3, or 16 hexadecimal digits");
    }
  }

  /// Tells whether a text has the shape of a poster's name.
  ///
  /// @param value such as a request brings
  /// @return true when a name can be made of it
  public static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  /// A frame of the film itself.
  ///
  /// @param number from 1 to [#CANDIDATES]
  /// @return its name
  public static PosterId candidate(int number) {
    return new PosterId(Integer.toString(number));
  }

  /// A picture that a creator handed in.
  ///
  /// @param picture all its bytes
  /// @return its name, the same for the same picture
  public static PosterId own(byte[] picture) {
    MessageDigest digest = sha256();
    digest.update(RECIPE.getBytes(StandardCharsets.UTF_8));
    return new PosterId(HexFormat.of().formatHex(digest.digest(picture), 0, OWN_BYTES));
  }

  /// Tells whether a creator handed it in.
  ///
  /// @return false for a frame of the film
  public boolean isOwn() {
    return value.length() > 1;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
