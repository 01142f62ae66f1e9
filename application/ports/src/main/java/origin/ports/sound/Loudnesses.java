package origin.ports.sound;

import java.util.Map;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;

/// How loud the sound tracks of each video are.
///
/// Takes part in the running transaction; without one each call is a transaction of its own. When
/// the store cannot be reached, every method throws the adapter's own unchecked exception.
public interface Loudnesses {

  /// Keeps what was measured. What was kept before of the same track stays: a source does not
  /// change. Nothing is kept of a video that is not there, and what was kept goes with its video.
  ///
  /// @param video whose track
  /// @param track which of its source's sound tracks, counted from 0
  /// @param loudness what was measured
  void keep(VideoId video, int track, Loudness loudness);

  /// What was measured of a video.
  ///
  /// @param video whose tracks
  /// @return by track, without those that were not measured
  Map<Integer, Loudness> of(VideoId video);
}
