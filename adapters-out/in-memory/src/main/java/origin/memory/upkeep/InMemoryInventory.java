package origin.memory.upkeep;

import java.util.function.Consumer;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.memory.publishing.InMemoryPublicSpells;
import origin.memory.transcoding.InMemoryMedia;
import origin.ports.upkeep.MediaInventory;

/// Shows what lies in the maps.
public final class InMemoryInventory implements MediaInventory {
  private final InMemoryMedia media;
  private final InMemoryPublicSpells spells;

  /// @param media where plans lie
  /// @param spells where markers lie
  public InMemoryInventory(InMemoryMedia media, InMemoryPublicSpells spells) {
    this.media = media;
    this.spells = spells;
  }

  @Override
  public void eachPlan(Consumer<PlanId> seen) {
    media.kept().forEach(seen);
  }

  @Override
  public void eachSpell(Consumer<Spell> seen) {
    spells.running().forEach(seen);
  }
}
