package origin.usecases.captions;

import java.lang.System.Logger.Level;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.ports.work.Job;

/// Copies a video's captions to the media store, one at a time for each video: the store is written
/// while the video is held, so that an older list never takes the place of a newer one.
final class Showing implements ShowCaptions {
  private static final System.Logger LOG = System.getLogger(Showing.class.getName());

  private final Captioning.Needs needs;

  Showing(Captioning.Needs needs) {
    this.needs = needs;
  }

  @Override
  public void show(VideoId video) {
    needs
        .transactions()
        .run(
            () -> {
              if (needs.videos().findToChange(video).orElse(null)
                  instanceof Video.Watchable watchable) {
                needs.shown().show(watchable.plan(), needs.captions().of(video));
              }
              return video;
            });
  }

  /// Has it done once the running change is kept: at once, and by a job for a node that dies in
  /// between and a store that is away.
  void soon(VideoId video) {
    needs.jobs().enqueue(new Job.ShowCaptions(video));
    needs.transactions().afterwards(() -> now(video));
  }

  private void now(VideoId video) {
    try {
      show(video);
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "captions are shown later, by their job", away);
    }
  }
}
