package origin.domain.upload;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/// The checksum that a client sends along with one part, so that a part damaged on the way is not
/// kept.
///
/// @param algorithm how it was computed
/// @param hex lower-case hexadecimal digits, two for each byte that the algorithm makes
/// @see <a href="https://tus.io/protocols/resumable-upload#upload-checksum">tus 1.0.0,
///   Upload-Checksum</a>
public record Checksum(Algorithm algorithm, String hex) {
  /// The ways of computing a checksum that are known.
  public enum Algorithm {
    /// MD5, RFC 1321. Finds accidents, not intent.
    MD5("MD5", 16),
    /// SHA-1, FIPS 180-4, which tus asks every server to know. Finds accidents, not intent.
    SHA1("SHA-1", 20),
    /// SHA-256, FIPS 180-4.
    SHA256("SHA-256", 32);

    private final String standardName;
    private final int length;

    Algorithm(String standardName, int length) {
      this.standardName = standardName;
      this.length = length;
    }

    /// The name in tus headers.
    ///
    /// @return lower case, such as `sha1`
    public String header() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The name that the Java platform knows.
    ///
    /// @return such as `SHA-1`
    public String standardName() {
      return standardName;
    }
  }

  /// @throws IllegalArgumentException when it is no hexadecimal number of the algorithm's length
  public Checksum {
    if (!hex.matches("[0-9a-f]*") || hex.length() != 2 * algorithm.length) {
      throw new IllegalArgumentException(
          "a checksum by " + algorithm.header() + " has " + algorithm.length + " bytes");
    }
  }

  /// Reads the header: the algorithm's name, a space, the checksum in Base64.
  ///
  /// @param header the header's value
  /// @return the checksum
  /// @throws IllegalArgumentException with a sentence for people when it is not written like that
  ///   or the algorithm is not known
  public static Checksum read(String header) {
    String[] words = header.strip().split(" ", -1);
    if (words.length != 2) {
      throw new IllegalArgumentException("Upload-Checksum is an algorithm, a space and Base64");
    }
    return of(algorithm(words[0]), decoded(words[1]));
  }

  /// A checksum as it was computed.
  ///
  /// @param algorithm how
  /// @param computed what came out
  /// @return the checksum
  /// @throws IllegalArgumentException when the algorithm makes another number of bytes
  public static Checksum of(Algorithm algorithm, byte[] computed) {
    return new Checksum(algorithm, HexFormat.of().formatHex(computed));
  }

  /// The same as a header, which [#read] reads back.
  ///
  /// @return the header's value
  public String header() {
    return algorithm.header()
        + " "
        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static Algorithm algorithm(String name) {
    return Arrays.stream(Algorithm.values())
        .filter(known -> known.header().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the algorithm of Upload-Checksum is not known"));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("the checksum is not Base64", notBase64);
    }
  }
}
