package origin.contracts.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.PublicSpells;

/// The promises of {@link PublicSpells}.
public interface PublicSpellsContract {
  /// The adapter under test, without any running spell.
  ///
  /// @return the adapter, the same one during a test
  PublicSpells spells();

  @Test
  default void findsWhatARunningSpellMakesPublic() {
    spells().open(new Spell("spell-aaaaaaaaaaaa"), new PlanId("plan-1"));

    assertThat(spells().find(new Spell("spell-aaaaaaaaaaaa"))).contains(new PlanId("plan-1"));
    assertThat(spells().find(new Spell("spell-bbbbbbbbbbbb"))).isEmpty();
  }

  @Test
  default void anEndedSpellFindsNothing() {
    spells().open(new Spell("spell-aaaaaaaaaaaa"), new PlanId("plan-1"));
    spells().close(new Spell("spell-aaaaaaaaaaaa"));

    assertThat(spells().find(new Spell("spell-aaaaaaaaaaaa"))).isEmpty();
  }

  @Test
  default void openingAndEndingTwiceIsOnce() {
    Spell spell = new Spell("spell-aaaaaaaaaaaa");
    spells().open(spell, new PlanId("plan-1"));
    spells().open(spell, new PlanId("plan-1"));
    assertThat(spells().find(spell)).contains(new PlanId("plan-1"));

    spells().close(spell);
    spells().close(spell);
    assertThat(spells().find(spell)).isEmpty();
  }

  @Test
  default void namesThatDifferInCaseAloneAreDifferentSpells() {
    spells().open(new Spell("spell-AAAAAAAAAAAA"), new PlanId("plan-1"));

    assertThat(spells().find(new Spell("spell-aaaaaaaaaaaa"))).isEmpty();
  }
}
