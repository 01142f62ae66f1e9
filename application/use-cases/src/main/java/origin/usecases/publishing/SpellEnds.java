package origin.usecases.publishing;

import java.lang.System.Logger.Level;
import origin.domain.publishing.Spell;
import origin.ports.publishing.PublicSpells;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.work.Job;
import origin.ports.work.Jobs;
import origin.ports.work.Transactions;

/// Ends a spell with the change that ends it: when that change is kept, nobody gets the bytes any
/// more.
///
/// A job written with the change does it again, for a node that dies in between and for a media
/// store that is away.
final class SpellEnds {
  private static final System.Logger LOG = System.getLogger(SpellEnds.class.getName());

  private final Transactions transactions;
  private final PublicSpells spells;
  private final Jobs jobs;

  SpellEnds(Transactions transactions, PublicSpells spells, Jobs jobs) {
    this.transactions = transactions;
    this.spells = spells;
    this.jobs = jobs;
  }

  void end(Spell spell) {
    jobs.enqueue(new Job.CloseSpell(spell));
    transactions.afterwards(() -> close(spell));
  }

  private void close(Spell spell) {
    try {
      spells.close(spell);
    } catch (MediaStoreBroken away) {
      LOG.log(Level.WARNING, "a spell is ended later, by its job", away);
    }
  }
}
