package origin.s3.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.transcoding.PlanId;
import origin.ports.captions.ShownCaptions;
import origin.ports.transcoding.Content;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;
import origin.storing.captions.TracksJson;

/// One object that lists the captions of a plan, and one for each text. Texts come before the list
/// that names them, and go after the one that names them no more.
final class S3ShownCaptions implements ShownCaptions {
  private final Bucket bucket;
  private final PlanObjects objects;
  private final Memory memory;

  S3ShownCaptions(Bucket bucket, PlanObjects objects, Memory memory) {
    this.bucket = bucket;
    this.objects = objects;
    this.memory = memory;
  }

  @Override
  public void show(PlanId plan, List<Caption> captions) {
    for (Caption caption : captions) {
      String key = Keys.caption(plan, caption.track().name());
      objects.put(plan, key, caption.text().getBytes(UTF_8));
    }
    List<CaptionTrack> tracks = captions.stream().map(Caption::track).toList();
    objects.replace(plan, Keys.captionList(plan), TracksJson.write(tracks));
    removeOthers(plan, tracks);
  }

  @Override
  public List<CaptionTrack> of(PlanId plan) {
    return bucket
        .take(Keys.captionList(plan))
        .map(list -> TracksJson.read(list.bytes()))
        .orElse(List.of());
  }

  @Override
  public Set<CaptionName> stored(PlanId plan) {
    return bucket.list(Keys.captions(plan)).stream()
        .flatMap(found -> Keys.captionOf(plan, found.key()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Content> open(PlanId plan, CaptionName name) {
    return bucket.take(Keys.caption(plan, name)).map(found -> memory.hold(found.bytes()));
  }

  private void removeOthers(PlanId plan, List<CaptionTrack> tracks) {
    Set<String> kept =
        tracks.stream()
            .map(track -> Keys.caption(plan, track.name()))
            .collect(Collectors.toUnmodifiableSet());
    List<String> others =
        bucket.list(Keys.captions(plan)).stream()
            .map(Listed::key)
            .filter(key -> !kept.contains(key))
            .toList();
    if (!others.isEmpty()) {
      bucket.remove(others);
    }
  }
}
