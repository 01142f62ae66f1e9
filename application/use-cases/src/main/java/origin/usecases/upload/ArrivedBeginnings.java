package origin.usecases.upload;

import java.util.Optional;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.ports.upload.Uploads;
import origin.usecases.publishing.Arrivals;

/// Tells what was acknowledged of whole files: only they come from their beginning on, and what was
/// acknowledged never changes.
final class ArrivedBeginnings implements Arrivals {
  private final Uploads uploads;

  ArrivedBeginnings(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public Optional<Arrived> of(VideoId video) {
    return uploads
        .of(video)
        .filter(upload -> upload.announcement().share() instanceof Share.Whole)
        .filter(Upload.Receiving.class::isInstance)
        .map(Upload.Receiving.class::cast)
        .map(upload -> new Arrived(upload.id().source(), upload.acknowledged().value()));
  }
}
