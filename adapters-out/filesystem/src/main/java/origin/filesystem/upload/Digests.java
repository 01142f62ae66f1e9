package origin.filesystem.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;

/// Computes digests by algorithms that every Java platform has.
final class Digests {
  private Digests() {}

  static MessageDigest by(Checksum.Algorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.standardName());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(
          "every Java platform has " + algorithm.standardName(), impossible);
    }
  }

  static MessageDigest sha256() {
    return by(Checksum.Algorithm.SHA256);
  }

  /// What was computed; the digest begins anew.
  static Sha256 result(MessageDigest sha256) {
    return new Sha256(HexFormat.of().formatHex(sha256.digest()));
  }
}
