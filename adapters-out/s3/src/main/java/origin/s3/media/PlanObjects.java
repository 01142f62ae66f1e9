package origin.s3.media;

import java.util.List;
import java.util.Map;
import origin.domain.transcoding.PlanId;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;

/// What is stored for plans: only while the plan is kept.
///
/// S3 has no step over two objects. So whoever stores looks for the plan before and once more
/// afterwards, and takes back what it stored when the plan went meanwhile; whoever forgets removes
/// the plan first and then all that lies below it. One of the two sees what the other did. A maker
/// killed in the instant between leaves an object that no address leads to; forgetting again
/// removes it.
final class PlanObjects {
  private final Bucket bucket;

  PlanObjects(Bucket bucket) {
    this.bucket = bucket;
  }

  boolean keeps(PlanId plan) {
    return bucket.look(Keys.plan(plan)).isPresent();
  }

  /// Stores an object unless there is one of that name, or the plan is not kept.
  void put(PlanId plan, String key, byte[] bytes) {
    if (keeps(plan) && bucket.putFirst(key, bytes, Map.of()) && !keeps(plan)) {
      bucket.remove(List.of(key));
    }
  }

  /// Stores an object in the place of the one of that name, unless the plan is not kept.
  void replace(PlanId plan, String key, byte[] bytes) {
    if (keeps(plan)) {
      bucket.put(key, bytes);
      if (!keeps(plan)) {
        bucket.remove(List.of(key));
      }
    }
  }

  /// Removes the plan and then everything of it. One that is kept anew meanwhile stays.
  void forget(PlanId plan) {
    bucket.remove(List.of(Keys.plan(plan)));
    bucket.remove(
        bucket.list(Keys.all(plan)).stream()
            .map(Listed::key)
            .filter(key -> !key.equals(Keys.plan(plan)))
            .toList());
  }
}
