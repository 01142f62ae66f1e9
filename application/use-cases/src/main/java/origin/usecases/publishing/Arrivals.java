package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.publishing.VideoId;
import origin.domain.timeline.SourceId;

/// Tells how far originals have come; answered by whoever takes them in.
@FunctionalInterface
public interface Arrivals {
  /// Looks how much of a video's original is here.
  ///
  /// @param video whose
  /// @return how far it has come; empty when nothing arrives for it, or not from the beginning on
  Optional<Arrived> of(VideoId video);

  /// The beginning of an original.
  ///
  /// @param source names the original
  /// @param bytes how many are here for good, from the first on
  record Arrived(SourceId source, long bytes) {}
}
