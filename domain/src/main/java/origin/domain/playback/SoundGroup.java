package origin.domain.playback;

import java.util.List;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundTrack;

/// The sound tracks of a plan as one kind of loudspeakers wants them. Every group has every track:
/// where a track has no 5.1, its stereo stands in.
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

  /// The groups of a plan, stereo first; none for a silent film.
  static List<SoundGroup> of(Plan plan) {
    List<List<Member>> tracks =
        plan.sounds().stream()
            .map(
                track -> plan.soundOf(track).stream().map(each -> new Member(track, each)).toList())
            .filter(members -> !members.isEmpty())
            .toList();
    if (tracks.isEmpty()) {
      return List.of();
    }
    SoundGroup plain = new SoundGroup("sound", tracks.stream().map(List::getFirst).toList());
    SoundGroup wide = new SoundGroup("surround", tracks.stream().map(List::getLast).toList());
    return wide.isSurround() ? List.of(plain, wide) : List.of(plain);
  }

  /// RFC 6381 names, each once.
  List<String> codecs() {
    return members.stream().map(member -> member.rendition().codecs()).distinct().toList();
  }

  private boolean isSurround() {
    return members.stream().anyMatch(member -> member.recipe().channels() > STEREO);
  }
}
