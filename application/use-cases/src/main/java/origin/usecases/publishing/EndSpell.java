package origin.usecases.publishing;

import origin.domain.publishing.Spell;

/// Ends a time of being public for those who deliver bytes.
@FunctionalInterface
public interface EndSpell {
  /// Takes the spell's marker away; from then on its addresses answer nobody, but for what a cache
  /// holds. Ending a spell that is over changes nothing.
  ///
  /// @param spell which
  void end(Spell spell);
}
