package origin.ffmpeg.source;

import java.util.List;
import java.util.Optional;
import origin.domain.timeline.FrameIndex;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.Movie;
import origin.ffmpeg.boxes.Track;

/// What the head of a source tells, laid out on the timeline. Immutable.
///
/// @param pictures the first moving picture
/// @param sounds all sound tracks
/// @param quickTime whether the file says it is a QuickTime movie
public record Footage(Pictures pictures, List<Sound> sounds, boolean quickTime) {

  public Footage {
    sounds = List.copyOf(sounds);
  }

  /// Lays a movie out; empty if it has no picture or does not list its samples.
  ///
  /// @throws MalformedMedia if its tables make no sense
  public static Optional<Footage> of(Movie movie) {
    Optional<Track> video =
        movie.tracks().stream()
            .filter(Track::isVideo)
            .filter(track -> track.samples().count() > 0)
            .findFirst();
    if (movie.fragmented() || video.isEmpty()) {
      return Optional.empty();
    }
    Pictures pictures = Pictures.of(video.get());
    List<Sound> sounds =
        movie.tracks().stream()
            .filter(Track::isAudio)
            .filter(track -> track.samples().count() > 0)
            .map(track -> new Sound(track, pictures))
            .toList();
    return Optional.of(new Footage(pictures, sounds, movie.quickTime()));
  }

  /// The frames in the order of showing; the last is shown until the sound ends too.
  public FrameIndex frames() {
    double sound = sounds.stream().mapToDouble(Sound::endSeconds).max().orElse(0);
    long soundEnd = (long) Math.ceil(sound * pictures.track().timescale());
    return pictures.frames(Math.max(pictures.end(), soundEnd));
  }

  /// Sound of a beginning is relied on until this long before its end, for more of it is encoded
  /// with a segment than the segment has.
  private static final double SOUND_BEYOND_SECONDS = 1;

  /// The frames that will not change when more comes of a source of which this is the beginning;
  /// empty as long as there are none.
  ///
  /// Pictures that are decoded after a key frame may be shown before it, as long as the next one
  /// has not come: so all before the last key frame but one are relied on.
  public Optional<FrameIndex> settledFrames() {
    double sound =
        sounds.stream().mapToDouble(Sound::lastSeconds).min().orElse(Double.POSITIVE_INFINITY);
    double heard = (sound - SOUND_BEYOND_SECONDS) * pictures.track().timescale();
    return frames().untilKeyAt(Math.min(pictures.settledUntil(), (long) heard));
  }

  /// How much memory this takes, in samples.
  long weight() {
    long sounding = sounds.stream().mapToLong(sound -> sound.track().samples().count()).sum();
    return pictures.track().samples().count() + sounding;
  }
}
