package origin.domain.transcoding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import origin.domain.timeline.AudioTrack;
import origin.domain.timeline.Timeline;

/// Decides which renditions one sound track of a source gets.
///
/// It is there in stereo, or mono where it is that, copied or as AAC. What has more channels is
/// there in 5.1 as well: copied where it is that, else as AAC, with what is beyond mixed in. A
/// further codec has the same where the operator wants it, and the source's own where it is in that
/// codec already.
///
/// @param number which of the source's sound tracks, counted from 0
/// @param track what the source says of it
/// @param timeline where segments begin and end
/// @param policy what the operator wants
record SoundLadder(int number, AudioTrack track, Timeline timeline, LadderPolicy policy) {

  /// More than any film is dubbed for at home; a player lists them all in one menu.
  static final int MOST_TRACKS = 16;

  private static final int RATE = 48_000;
  private static final int STEREO = 2;
  private static final int SURROUND = 6;

  /// The recipes for the first tracks of a source, in their order.
  static List<Recipe.Audio> plan(List<AudioTrack> tracks, Timeline timeline, LadderPolicy policy) {
    return IntStream.range(0, Math.min(MOST_TRACKS, tracks.size()))
        .mapToObj(number -> new SoundLadder(number, tracks.get(number), timeline, policy))
        .flatMap(SoundLadder::recipes)
        .toList();
  }

  /// AAC before each further codec, stereo before 5.1.
  private Stream<Recipe.Audio> recipes() {
    return Arrays.stream(SoundCodec.values())
        .flatMap(codec -> widths().flatMap(channels -> made(codec, channels).stream()));
  }

  private Stream<Integer> widths() {
    int plain = Math.min(STEREO, track.channels());
    return track.channels() < SURROUND ? Stream.of(plain) : Stream.of(plain, SURROUND);
  }

  private Optional<Recipe.Audio> made(SoundCodec codec, int channels) {
    return copied(codec, channels)
        .or(() -> policy.encodes(codec) ? Optional.of(encoded(codec, channels)) : Optional.empty());
  }

  private Recipe.Audio encoded(SoundCodec codec, int channels) {
    return new Recipe.EncodedAudio(
        codec, number, RATE, channels, channels * codec.kilobitsAChannel(), track.language());
  }

  private Optional<Recipe.Audio> copied(SoundCodec codec, int channels) {
    return switch (track.packets()) {
      case AudioTrack.Packets.Unbroken packets
          when track.channels() == channels
              && SoundCodec.of(track.codec()).equals(Optional.of(codec)) ->
          Optional.<Recipe.Audio>of(copied(codec, packets)).filter(this::reachesTheEnd);
      case AudioTrack.Packets.Unbroken _, AudioTrack.Packets.Irregular _ -> Optional.empty();
    };
  }

  private Recipe.CopiedAudio copied(SoundCodec codec, AudioTrack.Packets.Unbroken packets) {
    return new Recipe.CopiedAudio(
        codec,
        number,
        track.sampleRate(),
        track.channels(),
        track.language(),
        packets.first(),
        packets.leadIn(),
        packets.count());
  }

  /// Whether the last segment has sound too.
  private boolean reachesTheEnd(Recipe.Audio copied) {
    var schedule = new Schedule.OfAudio(copied, timeline);
    return schedule.firstPacket(timeline.segments() - 1)
        < schedule.firstPacket(timeline.segments());
  }
}
