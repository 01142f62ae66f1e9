package origin.domain.transcoding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;
import origin.domain.timeline.SourceFacts;

/// One sound track of a source as viewers choose it; one or more renditions are made of it.
///
/// @param number which of the source's sound tracks, counted from 0
/// @param label what it is chosen by
public record SoundTrack(int number, SoundLabel label) {

  public SoundTrack {
    if (number < 0) {
      throw new IllegalArgumentException("sound tracks count from 0");
    }
  }

  /// All sound tracks of a source.
  public static List<SoundTrack> of(SourceFacts facts) {
    return IntStream.range(0, facts.audio().size())
        .mapToObj(number -> new SoundTrack(number, facts.audio().get(number).label()))
        .toList();
  }

  /// The track that is heard where nobody chose: the first that the source prefers among those with
  /// the film's own sound, else the first of those, else the first of all.
  ///
  /// @return empty when there are none
  public static Optional<SoundTrack> preferred(List<SoundTrack> tracks) {
    return IntStream.range(0, tracks.size())
        .boxed()
        .min(
            Comparator.<Integer>comparingInt(i -> tracks.get(i).reluctance())
                .thenComparing(Comparator.naturalOrder()))
        .map(tracks::get);
  }

  private int reluctance() {
    return label.purpose() == SoundPurpose.PROGRAMME ? (label.preferred() ? 0 : 1) : 2;
  }
}
