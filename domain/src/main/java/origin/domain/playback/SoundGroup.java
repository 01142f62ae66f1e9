package origin.domain.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundCodec;
import origin.domain.transcoding.SoundTrack;

/// The sound tracks of a plan in one codec, as one kind of loudspeakers wants them. Every group has
/// every track: where a track has no 5.1, its stereo stands in; a further codec that lacks a track
/// has no group.
///
/// @param name tells the groups of a plan apart
/// @param members one of each track that is kept
record SoundGroup(String name, List<Member> members) {
  private static final int STEREO = 2;

  /// One track in a group.
  ///
  /// @param track what is chosen
  /// @param rendition what is then heard
  record Member(SoundTrack track, Rendition rendition) {
    Recipe.Audio recipe() {
      return (Recipe.Audio) rendition.recipe();
    }
  }

  /// The groups of a plan, AAC before further codecs, stereo before 5.1; none for a silent film.
  static List<SoundGroup> of(Plan plan) {
    List<SoundTrack> heard =
        plan.sounds().stream().filter(track -> !plan.soundOf(track).isEmpty()).toList();
    return Arrays.stream(SoundCodec.values())
        .flatMap(codec -> of(plan, heard, codec))
        .filter(group -> !group.members().isEmpty())
        .toList();
  }

  private static Stream<SoundGroup> of(Plan plan, List<SoundTrack> heard, SoundCodec codec) {
    List<List<Member>> tracks =
        heard.stream()
            .map(track -> members(plan, track, codec))
            .filter(members -> !members.isEmpty())
            .toList();
    if (codec != SoundCodec.AAC && tracks.size() < heard.size()) {
      return Stream.of();
    }
    SoundGroup plain = new SoundGroup(plain(codec), tracks.stream().map(List::getFirst).toList());
    SoundGroup wide = new SoundGroup(wide(codec), tracks.stream().map(List::getLast).toList());
    return Stream.of(
            Optional.of(plain).filter(group -> !group.isSurround()),
            Optional.of(wide).filter(SoundGroup::isSurround))
        .flatMap(Optional::stream);
  }

  private static List<Member> members(Plan plan, SoundTrack track, SoundCodec codec) {
    return plan.soundOf(track).stream()
        .map(rendition -> new Member(track, rendition))
        .filter(member -> member.recipe().codec() == codec)
        .toList();
  }

  private static String plain(SoundCodec codec) {
    return switch (codec) {
      case AAC -> "sound";
      case OPUS -> "opus";
    };
  }

  private static String wide(SoundCodec codec) {
    return switch (codec) {
      case AAC -> "surround";
      case OPUS -> "opus-surround";
    };
  }

  /// RFC 6381 names, each once.
  List<String> codecs() {
    return members.stream().map(member -> member.rendition().codecs()).distinct().toList();
  }

  private boolean isSurround() {
    return members.stream().anyMatch(member -> member.recipe().channels() > STEREO);
  }
}
