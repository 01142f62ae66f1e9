package origin.usecases.sound;

import java.util.List;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;
import origin.domain.transcoding.SoundTrack;

/// Tells what can be heard of a video.
@FunctionalInterface
public interface DescribeSound {

  /// Lists the sound tracks of a video that somebody may see.
  ///
  /// @param actor who asks
  /// @param video names it
  /// @return its tracks, or nothing: whether a hidden video exists is not told
  Outcome describe(Actor actor, VideoId video);

  /// What came of it.
  sealed interface Outcome {

    /// The tracks that are kept, in the order of the source; none before the video can be played.
    ///
    /// @param tracks what there is to hear
    /// @param leftOut how many tracks of the source are not there
    record Described(List<Track> tracks, int leftOut) implements Outcome {
      public Described {
        tracks = List.copyOf(tracks);
      }
    }

    /// There is no such video, or none for this person.
    record NotFound() implements Outcome {}
  }

  /// One track.
  ///
  /// @param track which
  /// @param name what it is called in a player's menu
  /// @param preferred whether it is heard where nobody chose
  /// @param channels of each form that it is there in: 1 for mono, 2 for stereo, 6 for 5.1
  /// @param loudness empty until it is measured
  record Track(
      SoundTrack track,
      String name,
      boolean preferred,
      List<Integer> channels,
      Optional<Loudness> loudness) {
    public Track {
      channels = List.copyOf(channels);
    }
  }
}
