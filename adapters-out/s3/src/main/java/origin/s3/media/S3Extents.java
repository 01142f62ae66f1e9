package origin.s3.media;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Extents;
import origin.s3.bucket.Bucket;

/// An empty object that has the number of segments as its name. The largest counts: a further one
/// is there before the ones before it go.
final class S3Extents implements Extents {
  private final Bucket bucket;

  S3Extents(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public void extend(PlanId plan, int segments) {
    Set<Integer> before = all(plan);
    if (before.stream().allMatch(known -> known < segments)) {
      boolean _ = bucket.putFirst(Keys.extent(plan, segments), new byte[0], Map.of());
      remove(plan, before);
    }
  }

  @Override
  public Optional<Integer> of(PlanId plan) {
    return all(plan).stream().max(Comparator.naturalOrder());
  }

  @Override
  public void complete(PlanId plan) {
    remove(plan, all(plan));
  }

  private void remove(PlanId plan, Collection<Integer> extents) {
    if (!extents.isEmpty()) {
      bucket.remove(
          extents.stream().sorted().map(segments -> Keys.extent(plan, segments)).toList());
    }
  }

  private Set<Integer> all(PlanId plan) {
    int prefix = Keys.extents(plan).length();
    return bucket.list(Keys.extents(plan)).stream()
        .map(listed -> Integer.valueOf(listed.key().substring(prefix)))
        .collect(toUnmodifiableSet());
  }
}
