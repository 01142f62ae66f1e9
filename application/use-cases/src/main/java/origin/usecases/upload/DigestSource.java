package origin.usecases.upload;

import origin.domain.timeline.SourceId;
import origin.domain.upload.Sha256;

/// Computes the digest of a whole source, and compares what is stored with what was received.
@FunctionalInterface
public interface DigestSource {
  /// Reads a source once more. Where its owner has sent the same file before, their bytes are
  /// stored once from then on, if the store can. Doing it again has the same effect.
  ///
  /// @param source names the source
  /// @return what came of it
  Outcome digest(SourceId source);

  /// What came of it.
  sealed interface Outcome {
    /// It is as it was received, and its digest is kept with the upload.
    ///
    /// @param digest of the whole
    record Digested(Sha256 digest) implements Outcome {}

    /// What is stored now is not what was received.
    record Damaged() implements Outcome {}

    /// There is no such source any more.
    record Gone() implements Outcome {}
  }
}
