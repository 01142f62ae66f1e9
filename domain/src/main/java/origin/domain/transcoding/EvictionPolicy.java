package origin.domain.transcoding;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// After how long without a viewer pictures of a video go, as its operator decides. The smallest
/// picture and the sound never do.
///
/// @param all after how long every other picture goes; empty where most stay
/// @param above after how long those go that are higher than so many lines
public record EvictionPolicy(Optional<Duration> all, Map<Integer, Duration> above) {

  /// Everything stays.
  public static final EvictionPolicy NEVER = new EvictionPolicy(Optional.empty(), Map.of());

  /// @throws IllegalArgumentException when something would go at once
  public EvictionPolicy {
    above = Map.copyOf(above);
    if (Stream.concat(all.stream(), above.values().stream()).anyMatch(time -> !time.isPositive())) {
      throw new IllegalArgumentException("what is evicted was there for a while");
    }
  }

  /// The times after which something goes.
  ///
  /// @return each once, the longest first
  public List<Duration> steps() {
    return Stream.concat(all.stream(), above.values().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /// What of a plan need not be stored any more.
  ///
  /// @param plan of which
  /// @param unwatched for how long nobody has watched it
  /// @return never the smallest picture, never sound
  public List<Rendition> cold(Plan plan, Duration unwatched) {
    return plan.dispensable().stream()
        .filter(
            picture -> stays(picture).filter(time -> time.compareTo(unwatched) <= 0).isPresent())
        .toList();
  }

  private Optional<Duration> stays(Rendition picture) {
    int height = ((Recipe.Video) picture.recipe()).size().shortSide();
    return Stream.concat(
            all.stream(),
            above.entrySet().stream()
                .filter(step -> height > step.getKey())
                .map(Map.Entry::getValue))
        .min(Comparator.naturalOrder());
  }
}
