package origin.usecases.upkeep;

import java.util.function.Consumer;
import origin.domain.upkeep.Finding;

/// Looks at every stored object, also while others are at work.
@FunctionalInterface
public interface Examine {
  /// Reads all that is stored, once, and asks who counts on it. What is being changed meanwhile is
  /// looked at again, and is no finding for being under way.
  ///
  /// Whoever is asked and does not answer ends it with the exception of that port.
  ///
  /// @param told is told of each finding as soon as it is sure
  /// @return how much was looked at
  Examined examine(Consumer<Finding> told);

  /// How much was looked at.
  ///
  /// @param videos all videos
  /// @param sources uploaded originals, each read whole
  /// @param plans all plans of which anything is stored
  /// @param segments each read whole and compared with its plan
  /// @param findings what is not as it should be
  record Examined(long videos, long sources, long plans, long segments, long findings) {}
}
