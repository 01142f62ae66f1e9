package origin.usecases.transcoding;

import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;

/// Plans originals that still arrive, so that they play before their last byte is here.
///
/// Who calls [#publish] and [#settle] for one source takes turns with others by themselves.
public interface PlanArrival {
  /// Looks how far an original could be played. Keeps nothing.
  ///
  /// A fault of this installation is thrown as the ports throw it, and worth trying again.
  ///
  /// @param source the original
  /// @param held how many bytes of it are there, from the first on
  /// @return the plan that was kept for it, or would be, and how far it goes; empty as long as what
  ///   is there does not make a beginning
  Optional<Offer> look(SourceId source, long held);

  /// Keeps a plan with how far it goes; from then on it goes no less far.
  ///
  /// @param offer what [#look] found
  /// @return the plan that is kept from now on, which is another one where somebody was faster
  Plan publish(Offer offer);

  /// Lets a plan go to its end: all of its original is here, and was looked at by [PlanSource].
  ///
  /// @param plan names it
  void settle(PlanId plan);

  /// Tells whether a plan was made of a beginning and has not been settled.
  ///
  /// @param plan names it
  /// @return true from the first [#publish] until [#settle]
  boolean isGrowing(PlanId plan);
}
