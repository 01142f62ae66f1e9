package origin.s3.media;

import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Plans;
import origin.s3.bucket.Bucket;
import origin.storing.plans.PlanJson;

/// One object for each plan.
final class S3Plans implements Plans {
  private final Bucket bucket;
  private final PlanObjects objects;

  S3Plans(Bucket bucket, PlanObjects objects) {
    this.bucket = bucket;
    this.objects = objects;
  }

  @Override
  public Plan keep(Plan plan) {
    boolean first = bucket.putFirst(Keys.plan(plan.id()), PlanJson.write(plan), Map.of());
    return first ? plan : find(plan.id()).orElse(plan);
  }

  @Override
  public void prolong(Plan longer) {
    if (keeps(longer.id())) {
      bucket.put(Keys.plan(longer.id()), PlanJson.write(longer));
    }
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return bucket.take(Keys.plan(id)).map(found -> PlanJson.read(found.bytes()));
  }

  @Override
  public boolean keeps(PlanId id) {
    return objects.keeps(id);
  }

  @Override
  public void forget(PlanId id) {
    objects.forget(id);
  }
}
