package origin.identity;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What a hash costs whoever computes it, with the names of RFC 9106, section 3.1.
///
/// @param memoryKiB memory size m, in KiB
/// @param passes number of passes t
/// @param lanes degree of parallelism p
record Argon2Cost(int memoryKiB, int passes, int lanes) {

  /// Computes the Argon2id tag of `length` bytes.
  byte[] hash(byte[] message, byte[] salt, int length) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKiB)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] tag = new byte[length];
    argon2.generateBytes(message, tag);
    return tag;
  }
}
