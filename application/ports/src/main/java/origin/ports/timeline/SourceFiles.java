package origin.ports.timeline;

import java.nio.file.Path;
import java.util.Optional;
import origin.domain.timeline.SourceId;

/// The bytes of uploaded originals, for those who look into them and make segments.
///
/// An original never changes once its upload is complete. Beside it may lie one normalised form:
/// the same pictures and sounds, rewritten into a container that lists its frames. It is kept where
/// the originals are: one process makes it, and every process that reads the original reads it too.
/// It is a cache, may be lost at any time, and is never handed to viewers. While the original still
/// arrives, its beginning may have such a form too, until the whole has.
public interface SourceFiles {

  /// Opens the original.
  ///
  /// @throws SourceMissing if it is not there and never will be again
  /// @throws SourceUnavailable if it cannot be read now
  SourceReading open(SourceId source);

  /// Opens the normalised form; empty if nobody has kept one.
  Optional<SourceReading> openNormalised(SourceId source);

  /// Keeps `made` as the normalised form, all or nothing: it is never seen half. The file is taken
  /// over, the caller does not use it again. Where one is kept already it stays, and `made` is
  /// dropped. That of the beginning goes.
  ///
  /// @throws SourceMissing if the original is not there
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room for it
  /// @throws SourceUnavailable if it cannot be kept for another reason
  void keepNormalised(SourceId source, Path made);

  /// Opens the normalised form of the beginning that was kept last; empty if there is none.
  Optional<SourceReading> openBeginning(SourceId source);

  /// Keeps `made` as the normalised form of the beginning of an original that arrives, all or
  /// nothing, in the place of a shorter one. Whoever has opened the one before reads on in it. The
  /// file is taken over, the caller does not use it again.
  ///
  /// @throws SourceMissing if the original is not there
  /// @throws origin.ports.transcoding.MediaStoreFull if there is no room for it
  /// @throws SourceUnavailable if it cannot be kept for another reason
  void keepBeginning(SourceId source, Path made);
}
