package origin.ports.transcoding;

import java.util.Map;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;

/// The renditions of a plan that turned out impossible to make, kept in the media store beside it,
/// so that nobody lists or tries them again.
///
/// Not part of any transaction. Every method throws [MediaStoreBroken] when the store fails.
public interface LostRenditions {
  /// Records a loss for good; the first reason given stays. Nothing is recorded for a plan that is
  /// not kept in [Plans] or was forgotten.
  ///
  /// @param plan whose rendition
  /// @param rendition what is lost
  /// @param reason one sentence, for operators
  void lose(PlanId plan, RenditionName rendition, String reason);

  /// Lists the losses.
  ///
  /// @param plan whose
  /// @return the reasons by rendition
  Map<RenditionName, String> of(PlanId plan);

  /// Forgets the losses of a plan, so that everything is tried again; forgetting none changes
  /// nothing.
  ///
  /// @param plan whose
  void forget(PlanId plan);
}
