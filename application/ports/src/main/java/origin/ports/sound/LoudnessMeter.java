package origin.ports.sound;

import java.util.Optional;
import origin.domain.sound.Loudness;
import origin.domain.timeline.SourceId;

/// Listens to whole sources.
@FunctionalInterface
public interface LoudnessMeter {

  /// Measures one sound track from its beginning to its end, mixed to stereo. Takes about as long
  /// as decoding it once, and holds the calling thread.
  ///
  /// @param source the original, which was probed
  /// @param track which of its sound tracks, counted from 0
  /// @return empty where nothing of it can be decoded, now or later
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws origin.ports.transcoding.TranscodingFailed if the meter itself does not work
  /// @throws origin.ports.transcoding.TranscodingStopped if the calling thread was interrupted or
  ///   the meter closed
  Optional<Loudness> measure(SourceId source, int track);
}
