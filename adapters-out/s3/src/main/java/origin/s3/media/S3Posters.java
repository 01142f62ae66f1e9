package origin.s3.media;

import java.util.Optional;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Poster;
import origin.ports.transcoding.Posters;
import origin.s3.bucket.Bucket;

/// One object for each poster.
final class S3Posters implements Posters {
  private final Bucket bucket;
  private final PlanObjects objects;
  private final Memory memory;

  S3Posters(Bucket bucket, PlanObjects objects, Memory memory) {
    this.bucket = bucket;
    this.objects = objects;
    this.memory = memory;
  }

  @Override
  public void put(PlanId plan, Poster poster) {
    objects.put(plan, Keys.poster(plan), poster.jpeg());
  }

  @Override
  public Optional<Content> open(PlanId plan) {
    return bucket.take(Keys.poster(plan)).map(found -> memory.hold(found.bytes()));
  }
}
