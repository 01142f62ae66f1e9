package origin.ports.publishing;

import java.util.Optional;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;

/// The markers in the media store that make media public: whoever delivers bytes looks here and
/// nowhere else.
///
/// Not part of any transaction. A marker is durable once [#open] has returned.
public interface PublicSpells {
  /// Makes a plan's media public under a spell. Twice the same is once.
  ///
  /// @param spell the unguessable part of its addresses
  /// @param plan whose media
  void open(Spell spell, PlanId plan);

  /// Ends a spell; ending one that is over changes nothing.
  ///
  /// @param spell which
  void close(Spell spell);

  /// Finds what a spell makes public.
  ///
  /// @param spell the unguessable part of an address
  /// @return the plan; empty when the spell is over or never was
  Optional<PlanId> find(Spell spell);
}
