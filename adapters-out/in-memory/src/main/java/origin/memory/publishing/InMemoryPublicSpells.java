package origin.memory.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.PublicSpells;

/// Markers in a map.
public final class InMemoryPublicSpells implements PublicSpells {
  private final Map<Spell, PlanId> open = new ConcurrentHashMap<>();

  /// No spell is running.
  public InMemoryPublicSpells() {}

  @Override
  public void open(Spell spell, PlanId plan) {
    open.put(spell, plan);
  }

  @Override
  public void close(Spell spell) {
    open.remove(spell);
  }

  /// All spells that are running.
  public Set<Spell> running() {
    return Set.copyOf(open.keySet());
  }

  @Override
  public Optional<PlanId> find(Spell spell) {
    return Optional.ofNullable(open.get(spell));
  }
}
