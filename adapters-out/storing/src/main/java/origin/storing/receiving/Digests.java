package origin.storing.receiving;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;

/// Computes digests by algorithms that every Java platform has.
public final class Digests {
  private Digests() {}

  /// A digest that begins.
  ///
  /// @param algorithm which
  /// @return to be used by one thread
  public static MessageDigest by(Checksum.Algorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.standardName());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(
          "every Java platform has " + algorithm.standardName(), impossible);
    }
  }

  /// A SHA-256 that begins.
  ///
  /// @return to be used by one thread
  public static MessageDigest sha256() {
    return by(Checksum.Algorithm.SHA256);
  }

  /// What was computed; the digest begins anew.
  ///
  /// @param sha256 a SHA-256
  /// @return the digest of what it was fed with
  public static Sha256 result(MessageDigest sha256) {
    return new Sha256(HexFormat.of().formatHex(sha256.digest()));
  }
}
