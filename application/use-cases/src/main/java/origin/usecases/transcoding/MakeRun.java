package origin.usecases.transcoding;

import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;

/// Makes the next stretch of what is missing of a plan.
public interface MakeRun {
  /// Makes and stores one run; takes as long as that takes. What it is asked twice is made once,
  /// unless at the same time.
  ///
  /// A fault of this installation is thrown as the ports throw it, and worth trying again. A
  /// rendition that cannot be made however often it is tried is lost, and not tried again.
  ///
  /// @param plan whose segments
  /// @return how things stand afterwards
  Outcome make(PlanId plan);

  /// How things stand.
  sealed interface Outcome {
    /// There may be more to make.
    record Progressed() implements Outcome {}

    /// Nothing that the policy wants is missing.
    ///
    /// @param lost the renditions that could not be made
    /// @param canPlay whether a picture is left
    record Complete(Set<Rendition> lost, boolean canPlay) implements Outcome {}

    /// The plan was forgotten; there is nothing to make.
    record Gone() implements Outcome {}
  }
}
