package origin.memory.publishing;

import origin.contracts.publishing.PublicSpellsContract;
import origin.ports.publishing.PublicSpells;

/// The in-memory markers keep the port's promises.
class InMemoryPublicSpellsTest implements PublicSpellsContract {
  private final PublicSpells spells = new InMemoryPublicSpells();

  @Override
  public PublicSpells spells() {
    return spells;
  }
}
