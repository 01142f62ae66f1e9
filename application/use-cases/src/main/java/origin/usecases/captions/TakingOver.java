package origin.usecases.captions;

import java.util.Optional;
import origin.domain.captions.EmbeddedText;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.ports.captions.Findings;

/// Reads a file outside of any transaction, for that takes long, then keeps what is new.
final class TakingOver implements ReadEmbeddedText {
  private final Captioning.Needs needs;
  private final Showing showing;

  TakingOver(Captioning.Needs needs, Showing showing) {
    this.needs = needs;
    this.showing = showing;
  }

  @Override
  public void read(VideoId id) {
    if (needs.embedded().find(id).isEmpty()
        && needs.videos().find(id).orElse(null) instanceof Video.Watchable watchable) {
      EmbeddedText found = needs.reader().read(watchable.source());
      needs.transactions().run(() -> keep(id, found));
    }
  }

  private Optional<Video> keep(VideoId id, EmbeddedText found) {
    Optional<Video> video = needs.videos().findToChange(id);
    var findings = new Findings(found.chapters(), found.unusable());
    if (video.isPresent() && needs.embedded().add(id, findings)) {
      found.captions().stream()
          .filter(caption -> needs.captions().find(id, caption.language()).isEmpty())
          .forEach(caption -> needs.captions().keep(id, caption));
      showing.soon(id);
    }
    return video;
  }
}
