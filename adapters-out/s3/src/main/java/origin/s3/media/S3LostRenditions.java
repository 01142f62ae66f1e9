package origin.s3.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.ports.transcoding.LostRenditions;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;

/// One small object for each loss; it holds the reason.
final class S3LostRenditions implements LostRenditions {
  private final Bucket bucket;
  private final PlanObjects objects;

  S3LostRenditions(Bucket bucket, PlanObjects objects) {
    this.bucket = bucket;
    this.objects = objects;
  }

  @Override
  public void lose(PlanId plan, RenditionName rendition, String reason) {
    objects.put(plan, Keys.loss(plan, rendition), reason.getBytes(UTF_8));
  }

  @Override
  public Map<RenditionName, String> of(PlanId plan) {
    Map<RenditionName, String> losses = new HashMap<>();
    for (Listed found : bucket.list(Keys.losses(plan))) {
      bucket
          .take(found.key())
          .ifPresent(loss -> losses.put(renditionOf(plan, found), new String(loss.bytes(), UTF_8)));
    }
    return Map.copyOf(losses);
  }

  @Override
  public void forget(PlanId plan) {
    bucket.remove(bucket.list(Keys.losses(plan)).stream().map(Listed::key).toList());
  }

  private static RenditionName renditionOf(PlanId plan, Listed loss) {
    return new RenditionName(loss.key().substring(Keys.losses(plan).length()));
  }
}
