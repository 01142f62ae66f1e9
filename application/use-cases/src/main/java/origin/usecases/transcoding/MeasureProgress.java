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

    /// The part of all segments to be made that is stored; what is lost does not count, nor what is
    /// made only when somebody asks.
    ///
    /// @return from 0 to 1
    public double fraction() {
      List<Stored> toCome = renditions.stream().filter(Stored::isToCome).toList();
      long stored = toCome.stream().mapToLong(Stored::stored).sum();
      long total = toCome.stream().mapToLong(Stored::total).sum();
      return total == 0 ? 1 : (double) stored / total;
    }
  }

  /// How far one rendition is.
  ///
  /// @param rendition which
  /// @param stored how many of its segments are stored
  /// @param total how many it has
  /// @param lost whether it turned out impossible to make
  /// @param onDemand whether it is made only when somebody asks
  record Stored(Rendition rendition, int stored, int total, boolean lost, boolean onDemand) {
    /// Whether all of it is stored in the end without anybody asking.
    ///
    /// @return false for what is lost or made on demand
    public boolean isToCome() {
      return !lost && !onDemand;
    }

    /// Whether nothing of it is missing.
    ///
    /// @return true when each segment is stored
    public boolean isWhole() {
      return stored == total;
    }
  }
}
