package origin.ffmpeg.source;

import origin.domain.timeline.AudioTrack.Packets;
import origin.domain.transcoding.Recipe;
import origin.ffmpeg.boxes.AacConfiguration;
import origin.ffmpeg.boxes.EditList;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.boxes.Track;

/// One sound track of a source on the timeline of its pictures, in ticks of its own.
public final class Sound {

  /// A little more than the longest packet of any codec here, so that a lying duration makes no
  /// video longer.
  private static final double LONGEST_PACKET_SECONDS = 0.3;

  /// Packets before the first needed one that are copied with it, so that the decoder has warmed
  /// up.
  private static final int WARM_UP_PACKETS = 2;

  /// Channel configuration 6 is 5.1 (ISO/IEC 14496-3, table 1.19).
  private static final int SURROUND = 6;

  private final Track track;
  private final Samples samples;
  private final long offset;

  Sound(Track track, Pictures pictures) {
    this.track = track;
    this.samples = track.samples();
    this.offset = Math.round(pictures.originSeconds() * track.timescale());
  }

  public Track track() {
    return track;
  }

  /// The tick at which packet `i` begins to sound, in this track's own ticks; may be negative.
  public long soundsAt(int i) {
    return track.edits().shownAt(samples.decodedAt(i)) - offset;
  }

  /// The tick at which the last packet ends.
  public long end() {
    int last = samples.count() - 1;
    return soundsAt(last) + samples.durationOf(last);
  }

  /// How many seconds after tick 0 the last packet begins to sound.
  double lastSeconds() {
    return (double) soundsAt(samples.count() - 1) / track.timescale();
  }

  /// How many seconds after tick 0 the sound ends; 0 for an empty track.
  double endSeconds() {
    if (samples.count() == 0) {
      return 0;
    }
    EditList edits = track.edits();
    long until = Math.min(samples.end(), edits.until());
    double end = (double) (edits.shownAt(until) - offset) / track.timescale();
    double first = (double) soundsAt(0) / track.timescale();
    return Math.min(end, first + samples.count() * LONGEST_PACKET_SECONDS);
  }

  /// The first packet that sounds at or after `tick`; the number of packets where there is none.
  public int firstAtOrAfter(long tick) {
    int low = 0;
    int high = samples.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (soundsAt(middle) < tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether and how the stored packets can be copied.
  public Packets packets() {
    return track
        .descriptions()
        .aac()
        .filter(this::isCopyable)
        .filter(aac -> samples.count() > 0 && samples.haveOneDescription() && isUnbroken())
        .map(aac -> unbroken())
        .orElseGet(Packets.Irregular::new);
  }

  private boolean isCopyable(AacConfiguration aac) {
    return aac.isLowComplexity()
        && aac.sampleRate() == track.timescale()
        && (aac.channels() == 1 || aac.channels() == 2 || aac.channels() == SURROUND);
  }

  private boolean isUnbroken() {
    for (int i = 0; i + 1 < samples.count(); i++) {
      if (samples.durationOf(i) != Recipe.Audio.PACKET) {
        return false;
      }
    }
    return true;
  }

  private Packets unbroken() {
    long begin = soundsAt(0);
    if (begin > 0) {
      return new Packets.Irregular();
    }
    long atZero = -begin / Recipe.Audio.PACKET;
    long first = Math.max(0, atZero - WARM_UP_PACKETS);
    long count = samples.count() - first;
    if (count < 1) {
      return new Packets.Irregular();
    }
    int leadIn = Math.toIntExact(-begin - first * Recipe.Audio.PACKET);
    return new Packets.Unbroken(first, leadIn, count);
  }
}
