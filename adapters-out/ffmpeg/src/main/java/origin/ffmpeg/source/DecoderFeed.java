package origin.ffmpeg.source;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import origin.ffmpeg.boxes.Fragment;
import origin.ffmpeg.boxes.InitWriter;
import origin.ffmpeg.boxes.Samples;

/// Writes pieces of a source for a decoder: a small fragmented file of one track in which every
/// sample has its time on the timeline.
///
/// All times are moved by [#LEAD_SECONDS], so that what comes before tick 0 has a time too.
public final class DecoderFeed {

  /// How many seconds after the decoder's time 0 the timeline's tick 0 lies.
  public static final int LEAD_SECONDS = 1000;

  private static final int MOST_SAMPLES = 64;
  private static final int MOST_BYTES = 4 << 20;

  private final Opened source;
  private final OutputStream out;
  private int fragments;

  public DecoderFeed(Opened source, OutputStream out) {
    this.source = source;
    this.out = out;
  }

  /// Writes the pictures from sample `first` to sample `last` in decoding order.
  public void pictures(int first, int last) throws IOException {
    Pictures pictures = source.footage().pictures();
    out.write(InitWriter.video(pictures.track(), pictures.track().timescale()));
    long lead = lead(pictures.track().timescale());
    long lag = pictures.lag();
    samples(
        pictures.track().samples(),
        first,
        last,
        i -> Math.max(0, pictures.decodedAt(i) - lag + lead),
        i -> Math.max(0, pictures.shownAt(i) + lead));
  }

  /// Writes single pictures, each of which decodes alone, as if they followed each other at a
  /// second.
  ///
  /// @param wanted samples
  public void stills(int... wanted) throws IOException {
    Pictures pictures = source.footage().pictures();
    int second = pictures.track().timescale();
    Samples samples = pictures.track().samples();
    out.write(InitWriter.video(pictures.track(), second));
    for (int i : wanted) {
      var listed = List.of(new Fragment.Sample(second, samples.size(i), true, 0));
      long at = (long) ++fragments * second;
      out.write(new Fragment(fragments, at, samples.description(i), listed).head());
      new SampleBytes(source, samples).copy(i, i + 1, out);
    }
  }

  /// Writes the packets of a sound track from packet `first` to packet `last`.
  public void sound(Sound sound, int first, int last) throws IOException {
    out.write(InitWriter.audio(sound.track(), source.footage().quickTime()));
    long lead = lead(sound.track().timescale());
    Times times = i -> Math.max(0, sound.soundsAt(i) + lead);
    samples(sound.track().samples(), first, last, times, times);
  }

  /// The decoder's time of tick 0.
  public static long lead(int timescale) {
    return (long) LEAD_SECONDS * timescale;
  }

  private interface Times {
    long of(int sample);
  }

  private void samples(Samples samples, int first, int last, Times decoded, Times shown)
      throws IOException {
    int next = first;
    while (next <= last) {
      int past = fragmentEnd(samples, next, last);
      fragment(samples, next, past, decoded, shown);
      next = past;
    }
  }

  /// How far one fragment reaches: as long as one sample entry describes its samples, and not too
  /// far.
  private static int fragmentEnd(Samples samples, int first, int last) {
    int past = first;
    long bytes = 0;
    while (past <= last
        && past - first < MOST_SAMPLES
        && (past == first || bytes + samples.size(past) <= MOST_BYTES)
        && samples.description(past) == samples.description(first)) {
      bytes += samples.size(past);
      past++;
    }
    return past;
  }

  private void fragment(Samples samples, int first, int past, Times decoded, Times shown)
      throws IOException {
    List<Fragment.Sample> listed = new ArrayList<>();
    for (int i = first; i < past; i++) {
      long at = decoded.of(i);
      long duration = i + 1 < samples.count() ? decoded.of(i + 1) - at : samples.durationOf(i);
      listed.add(
          new Fragment.Sample(
              Math.max(0, duration),
              samples.size(i),
              samples.isSync(i),
              (int) Math.max(0, shown.of(i) - at)));
    }
    var fragment = new Fragment(++fragments, decoded.of(first), samples.description(first), listed);
    out.write(fragment.head());
    new SampleBytes(source, samples).copy(first, past, out);
  }
}
