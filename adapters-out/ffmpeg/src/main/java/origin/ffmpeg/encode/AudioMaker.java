package origin.ffmpeg.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Recipe.EncodedAudio;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.AacConfiguration;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.SampleDescriptions;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.segment.AudioSegment;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Sound;
import origin.ports.transcoding.SegmentSink;
import origin.ports.transcoding.Transcoder.Making;

/// Makes segments of encoded sound.
///
/// The encoder begins a few packets early, at a sample that a single pass over the whole source
/// would also begin a packet with, and those packets are dropped: so the packets that are kept
/// follow each other as if one pass had made them.
public final class AudioMaker {

  private static final int PACKET = Recipe.Audio.PACKET;

  /// Packets that are made first and dropped.
  private static final int PRE_ROLL = 4;

  /// Packets that the encoder wants to see beyond the last one it gives.
  private static final int LOOK_AHEAD = 3;

  /// How much sound the decoder gets before the first sample that counts; Opus asks for 80 ms, MP3
  /// for about 250.
  private static final double WARM_UP_SECONDS = 0.4;

  private final Launcher launcher;
  private final Opened source;
  private final Timeline timeline;
  private final boolean background;

  public AudioMaker(Launcher launcher, Opened source, Timeline timeline, boolean background) {
    this.launcher = launcher;
    this.source = source;
    this.timeline = timeline;
    this.background = background;
  }

  /// Makes `range` of a rendition whose recipe is [EncodedAudio].
  public Making make(Rendition rendition, SegmentRange range, SegmentSink sink)
      throws IOException, InterruptedException {
    var recipe = (EncodedAudio) rendition.recipe();
    var schedule = new Schedule.OfAudio(recipe, timeline);
    long begin = schedule.firstPacket(range.first()) - PRE_ROLL;
    long end = schedule.firstPacket(range.last() + 1) + LOOK_AHEAD;
    Stored stored = stored(recipe, begin * PACKET, end * PACKET);
    try (Running ffmpeg = launcher.start(command(recipe, stored, begin * PACKET, end * PACKET))) {
      var feeding = new Feeding(ffmpeg.input(), input -> feed(stored, input));
      var packets = new Packets(new FragmentReader(ffmpeg.output()), rendition);
      packets.skip(PRE_ROLL);
      for (int segment = range.first(); segment <= range.last(); segment++) {
        if (!sink.stillWanted()) {
          return new Making.Dropped();
        }
        if (!packets.take(schedule.packetsOf(segment))) {
          return new Making.Damaged(
              rendition.name(), segment, "too few packets; " + ffmpeg.await() + feeding.trouble());
        }
        sink.take(
            rendition.name(),
            segment,
            AudioSegment.write(
                segment, schedule.firstPacket(segment), packets.sizes, packets.data.toByteArray()));
      }
      return new Making.Complete();
    }
  }

  /// The stored packets from `first` to `last` of a track; none if `last` is before `first`.
  private record Stored(Sound sound, int first, int last) {
    boolean isNone() {
      return last < first;
    }
  }

  private Stored stored(EncodedAudio recipe, long fromSample, long toSample) {
    Sound sound = source.footage().sounds().get(recipe.track());
    double ticks = (double) sound.track().timescale() / recipe.sampleRate();
    long warmUp = Math.round(WARM_UP_SECONDS * sound.track().timescale());
    long from = (long) (fromSample * ticks);
    int past = sound.firstAtOrAfter((long) Math.ceil(toSample * ticks));
    if (past == 0 || sound.end() <= from) {
      return new Stored(sound, 0, -1);
    }
    // one packet earlier: it may sound into what is wanted
    return new Stored(sound, Math.max(0, sound.firstAtOrAfter(from - warmUp) - 1), past - 1);
  }

  private Command command(EncodedAudio recipe, Stored stored, long from, long to) {
    var arguments = new AacArguments(recipe);
    long lead = DecoderFeed.lead(recipe.sampleRate());
    return stored.isNone()
        ? Command.inventing(arguments.silence(), arguments.inventing(to - from))
        : Command.making(
            List.of("-copyts", "-f", "mov"), arguments.making(from + lead, to + lead), background);
  }

  private void feed(Stored stored, OutputStream input) throws IOException {
    if (!stored.isNone()) {
      new DecoderFeed(source, input).sound(stored.sound(), stored.first(), stored.last());
    }
  }

  /// The packets as the encoder gives them.
  private static final class Packets {

    private final FragmentReader stream;
    private final Rendition rendition;
    private final List<FragmentReader.Sample> waiting = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private boolean checked;

    Packets(FragmentReader stream, Rendition rendition) {
      this.stream = stream;
      this.rendition = rendition;
    }

    void skip(int count) throws IOException {
      take(count);
    }

    /// Collects the next `count` packets; false if there are fewer.
    boolean take(int count) throws IOException {
      sizes.clear();
      data.reset();
      while (sizes.size() < count) {
        if (waiting.isEmpty() && !more()) {
          return false;
        }
        var bytes = waiting.removeFirst().bytes();
        sizes.add(bytes.remaining());
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        data.writeBytes(copy);
      }
      return true;
    }

    private boolean more() throws IOException {
      waiting.addAll(stream.next());
      if (!checked) {
        checkIdentity();
        checked = true;
      }
      return !waiting.isEmpty();
    }

    private void checkIdentity() {
      byte[] planned = configuration(new InitReader(rendition.init().bytes()).descriptions());
      byte[] made = stream.descriptions(1).map(Packets::configuration).orElse(planned);
      if (!Arrays.equals(planned, made)) {
        throw new MalformedMedia("sound that does not fit the init segment");
      }
    }

    private static byte[] configuration(SampleDescriptions descriptions) {
      return descriptions
          .aac()
          .map(AacConfiguration::bytes)
          .orElseThrow(() -> new MalformedMedia("sound that is not AAC"));
    }
  }
}
