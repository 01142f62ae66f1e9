package origin.domain.transcoding;

import java.util.List;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Timeline;

/// Decides which sound a source gets: the first track, copied or as AAC stereo.
final class SoundLadder {

  private static final int AUDIO_RATE = 48_000;
  private static final int KILOBITS_A_CHANNEL = 64;

  private SoundLadder() {}

  static List<Recipe> plan(List<AudioTrack> tracks, Timeline timeline) {
    return tracks.stream().limit(1).map(track -> sound(track, timeline)).toList();
  }

  private static Recipe sound(AudioTrack track, Timeline timeline) {
    int channels = Math.min(2, track.channels());
    var encoded =
        new Recipe.EncodedAudio(
            0, AUDIO_RATE, channels, channels * KILOBITS_A_CHANNEL, track.language());
    return switch (track.packets()) {
      case AudioTrack.Packets.Irregular _ -> encoded;
      case AudioTrack.Packets.Unbroken packets when track.channels() <= 2 -> {
        var copied =
            new Recipe.CopiedAudio(
                0,
                track.sampleRate(),
                track.channels(),
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
