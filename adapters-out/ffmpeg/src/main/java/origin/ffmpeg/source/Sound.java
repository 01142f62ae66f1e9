package origin.ffmpeg.source;

import java.util.stream.IntStream;
import origin.domain.timeline.AudioTrack.Packets;
import origin.domain.transcoding.SoundCodec;
import origin.ffmpeg.boxes.EditList;
import origin.ffmpeg.boxes.Samples;
import origin.ffmpeg.boxes.SoundConfiguration;
import origin.ffmpeg.boxes.Track;

/// One sound track of a source on the timeline of its pictures, in ticks of its own.
public final class Sound {

  /// A little more than the longest packet of any codec here, so that a lying duration makes no
  /// video longer.
  private static final double LONGEST_PACKET_SECONDS = 0.3;

  /// Six channels are 5.1 (ISO/IEC 14496-3, table 1.19; RFC 7845, section 5.1.1.2).
  private static final int SURROUND = 6;

  /// So many in a second.
  private static final int MILLISECOND = 1000;

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
        .sound()
        .filter(this::isCopyable)
        .filter(_ -> samples.count() > 0 && samples.haveOneDescription())
        .map(SoundConfiguration::codec)
        .filter(codec -> isUnbroken(codec.packet()))
        .map(this::unbroken)
        .orElseGet(Packets.Irregular::new);
  }

  private boolean isCopyable(SoundConfiguration sound) {
    return sound.isPlain()
        && sound.sampleRate() == track.timescale()
        && (sound.channels() == 1 || sound.channels() == 2 || sound.channels() == SURROUND);
  }

  /// Matroska tells times to the millisecond, so a packet that is off by less lies where it should.
  private boolean isUnbroken(int packet) {
    long begin = samples.decodedAt(0) + shiftOf(packet);
    long most = track.timescale() / MILLISECOND;
    return IntStream.range(0, samples.count())
        .allMatch(i -> Math.abs(samples.decodedAt(i) - begin - (long) i * packet) <= most);
  }

  /// How many ticks later the first packet begins than told, as the last one tells it.
  private long shiftOf(int packet) {
    int last = samples.count() - 1;
    return samples.decodedAt(last) - (long) last * packet - samples.decodedAt(0);
  }

  private Packets unbroken(SoundCodec codec) {
    long begin = soundsAt(0) + shiftOf(codec.packet());
    if (begin > 0) {
      return new Packets.Irregular();
    }
    long atZero = -begin / codec.packet();
    long first = Math.max(0, atZero - warmUp(codec));
    long count = samples.count() - first;
    if (count < 1) {
      return new Packets.Irregular();
    }
    int leadIn = Math.toIntExact(-begin - first * codec.packet());
    return new Packets.Unbroken(first, leadIn, count);
  }

  /// Packets before the first needed one that are copied with it, so that the decoder has warmed
  /// up; Opus wants 80 ms (RFC 7845, section 4.6).
  private static int warmUp(SoundCodec codec) {
    return switch (codec) {
      case AAC -> 2;
      case OPUS -> 4;
    };
  }
}
