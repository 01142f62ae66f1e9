package origin.domain.captions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All cues of a caption, in the order in which they appear.
///
/// @param list at least one, at most [#MOST]; cues may overlap
public record Cues(List<Cue> list) {
  /// Three a second for two hours.
  public static final int MOST = 20_000;

  /// @throws IllegalArgumentException when there are none or too many
  public Cues {
    if (list.isEmpty() || list.size() > MOST) {
      throw new IllegalArgumentException("captions have 1 to " + MOST + " cues");
    }
    list = list.stream().sorted(Comparator.comparingLong(Cue::from)).toList();
  }

  /// The same words, all of them shown later or, by less than nothing, earlier.
  ///
  /// @param millis how much later
  /// @return without what would be over before the video begins; empty where nothing is left
  public Optional<Cues> shifted(long millis) {
    List<Cue> left =
        list.stream()
            .filter(cue -> cue.to() + millis > 0 && cue.to() + millis <= Cue.LATEST)
            .map(cue -> new Cue(Math.max(0, cue.from() + millis), cue.to() + millis, cue.words()))
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Cues(left));
  }
}
