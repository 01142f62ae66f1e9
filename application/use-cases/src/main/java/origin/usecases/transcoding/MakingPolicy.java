package origin.usecases.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;

/// What is made of a video before anybody asks for it. Of the rest each segment is made when a
/// player first fetches it.
///
/// @param lines the shorter side of the largest pictures that are made ahead; with them come the
///   smallest, however large it is, and all sound. Nothing is made ahead where it is 0
public record MakingPolicy(int lines) {
  /// The whole ladder, in the background, one run after the other.
  public static final MakingPolicy AT_ONCE = new MakingPolicy(Integer.MAX_VALUE);

  /// Nothing but the plan and the poster.
  public static final MakingPolicy ON_DEMAND = new MakingPolicy(0);

  /// @throws IllegalArgumentException when the height is negative
  public MakingPolicy {
    if (lines < 0) {
      throw new IllegalArgumentException("no picture is so low");
    }
  }

  /// The renditions of a plan that are made before anybody asks.
  ///
  /// @param plan which
  /// @return their names
  public Set<RenditionName> atOnce(Plan plan) {
    if (lines == 0) {
      return Set.of();
    }
    Stream<Rendition> pictures =
        plan.video().stream()
            .filter(picture -> isLow(picture) || picture.equals(plan.video().getFirst()));
    return Stream.concat(pictures, plan.audio().stream())
        .map(Rendition::name)
        .collect(toUnmodifiableSet());
  }

  private boolean isLow(Rendition picture) {
    return ((Recipe.Video) picture.recipe()).size().shortSide() <= lines;
  }

  /// Those that are made only when somebody asks.
  ///
  /// @param plan which
  /// @return their names, all others
  public Set<RenditionName> onDemand(Plan plan) {
    Set<RenditionName> atOnce = atOnce(plan);
    return plan.renditions().stream()
        .map(Rendition::name)
        .filter(rendition -> !atOnce.contains(rendition))
        .collect(toUnmodifiableSet());
  }
}
