package origin.domain.transcoding;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Timeline;

/// Decides which renditions a source's sound tracks get.
///
/// Each track is there in stereo, or mono where it is that, copied or as AAC. What has more
/// channels is there in 5.1 as well: copied where it is that, else as AAC, with what is beyond
/// mixed in.
final class SoundLadder {

  /// More than any film is dubbed for at home; a player lists them all in one menu.
  static final int MOST_TRACKS = 16;

  private static final int RATE = 48_000;
  private static final int KILOBITS_A_CHANNEL = 64;
  private static final int STEREO = 2;
  private static final int SURROUND = 6;

  private SoundLadder() {}

  /// The recipes for the first tracks of a source, in their order, stereo before 5.1.
  static List<Recipe.Audio> plan(List<AudioTrack> tracks, Timeline timeline) {
    return IntStream.range(0, Math.min(MOST_TRACKS, tracks.size()))
        .boxed()
        .flatMap(number -> plan(number, tracks.get(number), timeline))
        .toList();
  }

  private static Stream<Recipe.Audio> plan(int number, AudioTrack track, Timeline timeline) {
    Recipe.Audio plain = made(number, track, Math.min(STEREO, track.channels()), timeline);
    return track.channels() < SURROUND
        ? Stream.of(plain)
        : Stream.of(plain, made(number, track, SURROUND, timeline));
  }

  private static Recipe.Audio made(int number, AudioTrack track, int channels, Timeline timeline) {
    var encoded =
        new Recipe.EncodedAudio(
            number, RATE, channels, channels * KILOBITS_A_CHANNEL, track.language());
    return switch (track.packets()) {
      case AudioTrack.Packets.Irregular _ -> encoded;
      case AudioTrack.Packets.Unbroken packets when track.channels() == channels -> {
        var copied =
            new Recipe.CopiedAudio(
                number,
                track.sampleRate(),
                channels,
                track.language(),
                packets.first(),
                packets.leadIn(),
                packets.count());
        yield reachesTheEnd(copied, timeline) ? copied : encoded;
      }
      case AudioTrack.Packets.Unbroken _ -> encoded;
    };
  }

  /// Whether the last segment has sound too.
  private static boolean reachesTheEnd(Recipe.CopiedAudio copied, Timeline timeline) {
    return new Schedule.OfAudio(copied, timeline).firstPacket(timeline.segments() - 1)
        < copied.packets();
  }
}
