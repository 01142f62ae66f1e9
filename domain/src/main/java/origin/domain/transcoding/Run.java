package origin.domain.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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
    return new Missing(Offer.whole(plan), stored, lost).next();
  }

  /// What of this run still has to be made.
  ///
  /// @param stored which segments exist already, by rendition
  /// @param lost renditions that are not to be tried any more
  /// @return from the first to the last segment that any rendition lacks, in those that lack one;
  ///   empty when nothing is missing
  public Optional<Run> without(Map<RenditionName, Set<Integer>> stored, Set<RenditionName> lost) {
    Set<RenditionName> lacking =
        renditions.stream()
            .filter(rendition -> !lost.contains(rendition))
            .filter(rendition -> segments().anyMatch(i -> lacks(stored, rendition, i)))
            .collect(toUnmodifiableSet());
    int[] left =
        segments()
            .filter(i -> lacking.stream().anyMatch(rendition -> lacks(stored, rendition, i)))
            .toArray();
    return left.length == 0
        ? Optional.empty()
        : Optional.of(new Run(new SegmentRange(left[0], left[left.length - 1]), lacking));
  }

  /// The same stretch, once for each rendition.
  List<Run> divided() {
    return renditions.stream().map(rendition -> new Run(range, Set.of(rendition))).toList();
  }

  /// Whether both make one and the same segment.
  boolean meets(Run other) {
    return range.first() <= other.range.last()
        && other.range.first() <= range.last()
        && renditions.stream().anyMatch(other.renditions::contains);
  }

  private IntStream segments() {
    return IntStream.rangeClosed(range.first(), range.last());
  }

  private static boolean lacks(
      Map<RenditionName, Set<Integer>> stored, RenditionName rendition, int segment) {
    return !stored.getOrDefault(rendition, Set.of()).contains(segment);
  }
}
