package origin.ports.upkeep;

import java.util.function.Consumer;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;

/// What lies in the media store, whoever knows of it.
///
/// Names are shown one by one, in no order, in as much memory as a page of them takes; what is
/// stored or removed meanwhile is shown or not. Every method throws
/// [origin.ports.transcoding.MediaStoreBroken] when the store fails.
public interface MediaInventory {
  /// Shows each plan of which anything is stored, once, also where the plan itself is gone.
  ///
  /// @param seen is shown each
  void eachPlan(Consumer<PlanId> seen);

  /// Shows what lies among a plan's media under names that the store gives to nothing, such as what
  /// an operator left there. All other ports are blind to it.
  ///
  /// @param plan whose
  /// @param seen is shown each name, as it stands below the plan
  void eachStranger(PlanId plan, Consumer<String> seen);

  /// Shows the marker of each spell.
  ///
  /// @param seen is shown each
  void eachSpell(Consumer<Spell> seen);
}
