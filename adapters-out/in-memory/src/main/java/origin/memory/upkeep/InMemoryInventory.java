package origin.memory.upkeep;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<PlanId, Set<String>> strangers = new ConcurrentHashMap<>();

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

  /// Leaves something among a plan's media that is none of it.
  ///
  /// @param plan whose
  /// @param name as it stands below the plan
  public void leave(PlanId plan, String name) {
    strangers.computeIfAbsent(plan, _ -> ConcurrentHashMap.newKeySet()).add(name);
  }

  @Override
  public void eachStranger(PlanId plan, Consumer<String> seen) {
    strangers.getOrDefault(plan, Set.of()).forEach(seen);
  }

  @Override
  public void eachSpell(Consumer<Spell> seen) {
    spells.running().forEach(seen);
  }
}
