package origin.ffmpeg.encode;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Recipe.EncodedAudio;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.segment.AudioSegment;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Sound;
import origin.ports.transcoding.SegmentSink;

/// One FFmpeg that makes a run of segments of one sound.
///
/// The encoder begins a few packets early, at a sample that a single pass over the whole source
/// would also begin a packet with, and those packets are dropped: so the packets that are kept
/// follow each other as if one pass had made them.
///
/// @param warmUpSeconds how much sound the decoder gets before the first sample that counts
record AudioRun(
    Launcher launcher,
    Opened source,
    Timeline timeline,
    Rendition rendition,
    SegmentRange range,
    double warmUpSeconds,
    boolean background) {

  /// Packets that are made first and dropped.
  private static final int PRE_ROLL = 4;

  /// Packets that the encoder wants to see beyond the last one it gives.
  private static final int LOOK_AHEAD = 3;

  /// Makes the segments, and hands each over when all its packets are there.
  ///
  /// @throws IOException if FFmpeg cannot be started or was stopped
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  Ended run(SegmentSink sink) throws IOException, InterruptedException {
    var recipe = (EncodedAudio) rendition.recipe();
    var schedule = new Schedule.OfAudio(recipe, timeline);
    long begin = (schedule.firstPacket(range.first()) - PRE_ROLL) * recipe.packet();
    long end = (schedule.firstPacket(range.last() + 1) + LOOK_AHEAD) * recipe.packet();
    Stored stored = stored(recipe, begin, end);
    try (Running ffmpeg = launcher.start(command(recipe, stored, begin, end))) {
      var feeding = new Feeding(ffmpeg.input(), input -> feed(stored, input));
      int segment = range.first();
      try {
        var packets = new Packets(new FragmentReader(ffmpeg.output()));
        Optional<Boolean> fits = packets.fit(rendition);
        if (fits.isPresent() && !fits.get()) {
          return new Ended.OtherEncoder(
              rendition.name(), "sound that does not fit the init segment");
        }
        boolean enough = packets.take(PRE_ROLL);
        while (segment <= range.last()) {
          if (!sink.stillWanted()) {
            return new Ended.Dropped();
          }
          enough = enough && packets.take(schedule.packetsOf(segment));
          if (!enough) {
            return failing(segment, "too few packets", ffmpeg, feeding);
          }
          feeding.goesWell();
          sink.take(
              rendition.name(),
              segment,
              AudioSegment.write(
                  recipe, segment, schedule.firstPacket(segment), packets.sizes(), packets.data()));
          segment++;
        }
        return new Ended.Complete();
      } catch (MalformedMedia | EOFException wrong) {
        return failing(segment, String.valueOf(wrong.getMessage()), ffmpeg, feeding);
      }
    }
  }

  private Ended failing(int segment, String detail, Running ffmpeg, Feeding feeding)
      throws IOException, InterruptedException {
    ffmpeg.output().close();
    return new Ended.Failing(
        rendition.name(), segment, detail + "; " + ffmpeg.await() + feeding.trouble());
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
    long warmUp = Math.round(warmUpSeconds * sound.track().timescale());
    long from = (long) (fromSample * ticks);
    int past = sound.firstAtOrAfter((long) Math.ceil(toSample * ticks));
    if (past == 0 || sound.end() <= from) {
      return new Stored(sound, 0, -1);
    }
    // one packet earlier: it may sound into what is wanted
    return new Stored(sound, Math.max(0, sound.firstAtOrAfter(from - warmUp) - 1), past - 1);
  }

  private Command command(EncodedAudio recipe, Stored stored, long from, long to) {
    var arguments = new SoundArguments(recipe);
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
}
