package origin.ffmpeg.source;

import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.Samples;

/// How far into a source the bytes lead that have come of it.
///
/// @param footage the whole source, as its tables promise it
/// @param held how many bytes are there, from the first on
public record Reach(Footage footage, long held) {

  /// Sound is encoded with a few packets beyond the end of a segment; those of the lowest rates
  /// last an eighth of a second.
  private static final double SOUND_BEYOND_SECONDS = 1;

  /// How many segments, from the first on, need no byte that is not there.
  public int segments(Timeline timeline) {
    long pictures = picturesUntil();
    double sound =
        footage.sounds().stream()
            .mapToDouble(this::soundUntil)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    int segments = 0;
    while (segments < timeline.segments()
        && timeline.end(segments) <= pictures
        && (double) timeline.end(segments) / timeline.timescale() <= sound) {
      segments++;
    }
    return segments;
  }

  /// The tick of the first picture that is missing. One that is decoded later may be shown earlier.
  private long picturesUntil() {
    Pictures pictures = footage.pictures();
    Samples samples = pictures.track().samples();
    long until = Long.MAX_VALUE;
    for (int i = firstMissing(samples); i < samples.count(); i++) {
      until = Math.min(until, pictures.shownAt(i));
    }
    return until;
  }

  /// The second until which a sound can be made.
  private double soundUntil(Sound sound) {
    int missing = firstMissing(sound.track().samples());
    return missing == sound.track().samples().count()
        ? Double.POSITIVE_INFINITY
        : (double) sound.soundsAt(missing) / sound.track().timescale() - SOUND_BEYOND_SECONDS;
  }

  private int firstMissing(Samples samples) {
    for (int i = 0; i < samples.count(); i++) {
      if (samples.offset(i) + samples.size(i) > held) {
        return i;
      }
    }
    return samples.count();
  }
}
