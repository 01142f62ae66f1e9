package origin.s3.media;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.Pictures;
import origin.s3.bucket.Bucket;

/// One object for each picture.
final class S3Pictures implements Pictures {
  private final Bucket bucket;
  private final PlanObjects objects;
  private final Memory memory;

  S3Pictures(Bucket bucket, PlanObjects objects, Memory memory) {
    this.bucket = bucket;
    this.objects = objects;
    this.memory = memory;
  }

  @Override
  public void put(PlanId plan, PictureName name, Jpeg picture) {
    objects.put(plan, Keys.picture(plan, name), picture.bytes());
  }

  @Override
  public Optional<Content> open(PlanId plan, PictureName name) {
    return bucket.take(Keys.picture(plan, name)).map(found -> memory.hold(found.bytes()));
  }

  @Override
  public Set<PictureName> stored(PlanId plan) {
    return bucket.list(Keys.pictures(plan)).stream()
        .flatMap(found -> Keys.pictureOf(plan, found.key()).stream())
        .collect(toUnmodifiableSet());
  }

  @Override
  public void remove(PlanId plan, PictureName name) {
    bucket.remove(List.of(Keys.picture(plan, name)));
  }
}
