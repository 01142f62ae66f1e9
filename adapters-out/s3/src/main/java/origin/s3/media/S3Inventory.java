package origin.s3.media;

import java.util.function.Consumer;
import java.util.function.Function;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.upkeep.MediaInventory;
import origin.s3.bucket.Bucket;

/// Lists names, a thousand with each request; plans without what lies below them.
final class S3Inventory implements MediaInventory {
  private final Bucket bucket;

  S3Inventory(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public void eachPlan(Consumer<PlanId> seen) {
    bucket.eachFolder(Keys.PLANS, name -> show(name, PlanId::new, seen));
  }

  @Override
  public void eachStranger(PlanId plan, Consumer<String> seen) {
    bucket.each(
        Keys.all(plan),
        found -> {
          String name = Keys.below(plan, found.key());
          if (!GivenNames.has(name)) {
            seen.accept(name);
          }
        });
  }

  @Override
  public void eachSpell(Consumer<Spell> seen) {
    bucket.each(
        Keys.SPELLS,
        marker -> show(marker.key().substring(Keys.SPELLS.length()), Spell::new, seen));
  }

  /// A name that means nothing here belongs to somebody else.
  private static <T> void show(String name, Function<String, T> meaning, Consumer<T> seen) {
    T meant;
    try {
      meant = meaning.apply(name);
    } catch (IllegalArgumentException anotherThing) {
      return;
    }
    seen.accept(meant);
  }
}
