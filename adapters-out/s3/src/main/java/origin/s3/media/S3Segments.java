package origin.s3.media;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.Segments;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;

/// One object for each segment.
final class S3Segments implements Segments {
  private final Bucket bucket;
  private final PlanObjects objects;
  private final Memory memory;

  S3Segments(Bucket bucket, PlanObjects objects, Memory memory) {
    this.bucket = bucket;
    this.objects = objects;
    this.memory = memory;
  }

  @Override
  public void put(SegmentName name, ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    objects.put(name.plan(), Keys.segment(name), copy);
  }

  @Override
  public Optional<Content> open(SegmentName name) {
    return bucket.take(Keys.segment(name)).map(found -> memory.hold(found.bytes()));
  }

  @Override
  public void evict(PlanId plan, Set<RenditionName> renditions) {
    bucket.remove(
        bucket.list(Keys.all(plan)).stream()
            .map(Listed::key)
            .filter(key -> GivenNames.isSegment(Keys.below(plan, key)))
            .filter(key -> renditions.contains(named(plan, key).rendition()))
            .toList());
  }

  @Override
  public Map<RenditionName, Set<Integer>> stored(PlanId plan) {
    return bucket.list(Keys.all(plan)).stream()
        .map(Listed::key)
        .filter(key -> GivenNames.isSegment(Keys.below(plan, key)))
        .map(key -> named(plan, key))
        .collect(
            groupingBy(SegmentName::rendition, mapping(SegmentName::index, toUnmodifiableSet())));
  }

  private static SegmentName named(PlanId plan, String key) {
    String[] parts = Keys.below(plan, key).split("/", 2);
    int digits = parts[1].length() - Keys.SEGMENT_ENDING.length();
    return new SegmentName(
        plan, new RenditionName(parts[0]), Integer.parseInt(parts[1], 0, digits, 10));
  }
}
