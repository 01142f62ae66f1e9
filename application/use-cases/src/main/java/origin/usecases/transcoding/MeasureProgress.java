package origin.usecases.transcoding;

import java.util.List;
import java.util.Optional;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;

/// Tells how much of a plan is stored.
@FunctionalInterface
public interface MeasureProgress {
  /// Measures it, as it was at most a second ago, however many ask.
  ///
  /// @param plan which
  /// @return how far it is; empty when there is no such plan
  Optional<Progress> of(PlanId plan);

  /// How far a plan is.
  ///
  /// @param renditions each rendition, in the plan's order
  record Progress(List<Stored> renditions) {
    /// Holds the list as it is now.
    public Progress {
      renditions = List.copyOf(renditions);
    }

    /// The part of all segments that is stored; what is lost does not count.
    ///
    /// @return from 0 to 1
    public double fraction() {
      long stored = renditions.stream().filter(r -> !r.lost()).mapToLong(Stored::stored).sum();
      long total = renditions.stream().filter(r -> !r.lost()).mapToLong(Stored::total).sum();
      return total == 0 ? 1 : (double) stored / total;
    }
  }

  /// How far one rendition is.
  ///
  /// @param rendition which
  /// @param stored how many of its segments are stored
  /// @param total how many it has
  /// @param lost whether it turned out impossible to make
  record Stored(Rendition rendition, int stored, int total, boolean lost) {}
}
