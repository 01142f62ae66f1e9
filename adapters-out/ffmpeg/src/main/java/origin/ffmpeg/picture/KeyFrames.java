package origin.ffmpeg.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.PosterSize;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Limits;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Opened;
import origin.ports.transcoding.Jpeg;

/// The key frames of a source, which decode alone.
///
/// Encoders set them where scenes change, so that a few of them show more of a film than as many
/// others.
final class KeyFrames {

  /// Where to look, as hundredths of the length: not at titles and credits, unless there is nothing
  /// else.
  private static final int[] PLACES = {10, 18, 26, 34, 42, 50, 58, 66, 74, 82, 90, 0};

  private final Once once;
  private final Opened source;

  KeyFrames(Once once, Opened source) {
    this.once = once;
    this.source = source;
  }

  /// Key frames from all over the film, each once.
  int[] among(Timeline timeline) {
    return Arrays.stream(PLACES)
        .map(place -> before(timeline.duration() / 100 * place))
        .distinct()
        .toArray();
  }

  private int before(long tick) {
    return source.footage().pictures().entryFor(tick, 0);
  }

  /// Looks at frames; those that cannot be decoded are left out.
  List<Choice.Seen> seen(int... samples) throws IOException, InterruptedException {
    byte[] looks = made(Look.ARGUMENTS, samples).orElseGet(() -> new byte[0]);
    if (looks.length == samples.length * Look.SIZE) {
      return IntStream.range(0, samples.length)
          .mapToObj(i -> new Choice.Seen(samples[i], look(looks, i)))
          .toList();
    }
    return samples.length == 1 ? List.of() : oneByOne(samples);
  }

  private List<Choice.Seen> oneByOne(int... samples) throws IOException, InterruptedException {
    List<Choice.Seen> seen = new ArrayList<>();
    for (int sample : samples) {
      seen.addAll(seen(sample));
    }
    return seen;
  }

  private static Look look(byte[] looks, int index) {
    return new Look(Arrays.copyOfRange(looks, index * Look.SIZE, (index + 1) * Look.SIZE));
  }

  /// Frames as large posters; not all of them if one cannot be decoded.
  List<Jpeg> posters(int... samples) throws IOException, InterruptedException {
    return made(JpegArguments.posters(PosterSize.LARGE, samples.length), samples)
        .map(Jpegs::apart)
        .orElse(List.of());
  }

  private Optional<byte[]> made(List<String> arguments, int... samples)
      throws IOException, InterruptedException {
    return once.make(
        Command.making(List.of("-threads", "1", "-f", "mov"), arguments, true)
            .within(Limits.GLANCING),
        input -> new DecoderFeed(source, input).stills(samples));
  }
}
