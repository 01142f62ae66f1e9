package origin.domain.transcoding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A stretch of segments that is made in one go: one decode of the source for all its renditions.
///
/// @param range the segments
/// @param renditions in which renditions, at least one
public record Run(SegmentRange range, Set<RenditionName> renditions) {

  public Run {
    renditions = Set.copyOf(renditions);
    if (renditions.isEmpty()) {
      throw new IllegalArgumentException("a run makes something");
    }
  }

  /// What to make next of a plan in the background.
  ///
  /// First the beginning in what a player starts with: the smallest picture, copies and sound.
  /// Then, from the beginning on, everything that is missing, in stretches of about forty seconds.
  ///
  /// @param plan what there is to be made
  /// @param stored which segments exist already, by rendition
  /// @param lost renditions that are not to be tried any more
  /// @return the next run; empty when nothing is missing
  public static Optional<Run> next(
      Plan plan, Map<RenditionName, Set<Integer>> stored, Set<RenditionName> lost) {
    return new Missing(plan, stored, lost).next();
  }
}
