package origin.s3.media;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.PublicSpells;
import origin.s3.bucket.Bucket;

/// One small object for each spell that lasts; it holds the plan's id.
final class S3PublicSpells implements PublicSpells {
  private final Bucket bucket;

  S3PublicSpells(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public void open(Spell spell, PlanId plan) {
    bucket.putFirst(Keys.spell(spell), plan.value().getBytes(US_ASCII), Map.of());
  }

  @Override
  public void close(Spell spell) {
    bucket.remove(List.of(Keys.spell(spell)));
  }

  @Override
  public Optional<PlanId> find(Spell spell) {
    return bucket
        .take(Keys.spell(spell))
        .map(marker -> new PlanId(new String(marker.bytes(), US_ASCII)));
  }
}
