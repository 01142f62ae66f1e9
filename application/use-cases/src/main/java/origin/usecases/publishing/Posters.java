package origin.usecases.publishing;

import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoAccess;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.ports.publishing.Videos;
import origin.ports.work.Transactions;
import origin.usecases.transcoding.KeepPoster;
import origin.usecases.transcoding.StoredPosters;

/// The pictures that can stand for videos. Making one takes long and is done outside transactions.
public final class Posters {
  private final Transactions transactions;
  private final Videos videos;
  private final Shelf shelf;
  private final KeepPoster keeping;
  private final StoredPosters stored;

  /// @param needs what it is built on, the same as moving videos on
  public Posters(Processing.Needs needs) {
    this.transactions = needs.transactions();
    this.videos = needs.videos();
    this.shelf = new Shelf(needs.videos(), needs.channels());
    this.keeping = needs.transcoding().keepPoster();
    this.stored = needs.transcoding().storedPosters();
  }

  /// Shows what there is.
  public ListPosters listPosters() {
    return this::list;
  }

  /// Chooses among it.
  public ChoosePoster choosePoster() {
    return (actor, id, poster) -> transactions.run(() -> choose(actor, id, poster));
  }

  /// Adds to it.
  public HandInPoster handInPoster() {
    return this::handIn;
  }

  private ListPosters.Outcome list(Actor actor, VideoId id) {
    return switch (own(actor, videos.find(id))) {
      case Own.Unknown() -> new ListPosters.Outcome.NotFound();
      case Own.Foreign() -> new ListPosters.Outcome.NotYours();
      case Own.Unplayable() -> new ListPosters.Outcome.NotPlayable();
      case Own.Playable(_, var video) ->
          new ListPosters.Outcome.Listed(video, stored.of(video.plan()));
    };
  }

  private ChoosePoster.Outcome choose(Actor actor, VideoId id, PosterId poster) {
    return switch (own(actor, videos.findToChange(id))) {
      case Own.Unknown() -> new ChoosePoster.Outcome.NotFound();
      case Own.Foreign() -> new ChoosePoster.Outcome.NotYours();
      case Own.Unplayable() -> new ChoosePoster.Outcome.NoSuchPoster();
      case Own.Playable(var published, var video) ->
          stored.of(video.plan()).contains(poster)
              ? new ChoosePoster.Outcome.Chosen(represented(published, video, poster))
              : new ChoosePoster.Outcome.NoSuchPoster();
    };
  }

  private HandInPoster.Outcome handIn(Actor actor, VideoId id, byte[] picture) {
    return switch (own(actor, videos.find(id))) {
      case Own.Unknown() -> new HandInPoster.Outcome.NotFound();
      case Own.Foreign() -> new HandInPoster.Outcome.NotYours();
      case Own.Unplayable() -> new HandInPoster.Outcome.NotPlayable();
      case Own.Playable(_, var video) ->
          switch (keeping.keep(video.plan(), picture)) {
            case KeepPoster.Outcome.Kept(var poster) -> chooseKept(actor, id, video.plan(), poster);
            case KeepPoster.Outcome.NoPicture() -> new HandInPoster.Outcome.NoPicture();
            case KeepPoster.Outcome.TooLarge() -> new HandInPoster.Outcome.TooLarge();
            case KeepPoster.Outcome.NotNow() -> new HandInPoster.Outcome.NotNow();
          };
    };
  }

  private HandInPoster.Outcome chooseKept(Actor actor, VideoId id, PlanId plan, PosterId poster) {
    HandInPoster.Outcome outcome =
        transactions.run(
            () ->
                switch (own(actor, videos.findToChange(id))) {
                  case Own.Unknown() -> new HandInPoster.Outcome.NotFound();
                  case Own.Foreign() -> new HandInPoster.Outcome.NotYours();
                  case Own.Unplayable() -> new HandInPoster.Outcome.NotPlayable();
                  case Own.Playable(var published, var video) ->
                      video.plan().equals(plan)
                          ? new HandInPoster.Outcome.Chosen(
                              represented(published, video, poster), poster)
                          : new HandInPoster.Outcome.NotNow();
                });
    if (outcome instanceof HandInPoster.Outcome.Chosen) {
      stored.removeOwnBut(plan, poster);
    }
    return outcome;
  }

  private Published represented(Published before, Video.Watchable video, PosterId poster) {
    Video.Watchable after = video.represent(poster);
    videos.keep(after);
    return new Published(after, before.channel());
  }

  private Own own(Actor actor, Optional<Video> found) {
    Optional<Published> seen = shelf.seen(actor, found);
    if (seen.isEmpty()) {
      return new Own.Unknown();
    }
    Published published = seen.get();
    if (!VideoAccess.mayChange(actor, published.video(), published.channel())) {
      return new Own.Foreign();
    }
    return switch (published.video()) {
      case Video.Playable video -> new Own.Playable(published, video);
      case Video.Ready video -> new Own.Playable(published, video);
      case Video.Draft _, Video.Uploading _, Video.Processing _, Video.Arriving _, Video.Failed _ ->
          new Own.Unplayable();
    };
  }

  /// What a video is to somebody who wants to change its poster.
  private sealed interface Own {
    record Unknown() implements Own {}

    record Foreign() implements Own {}

    record Unplayable() implements Own {}

    record Playable(Published published, Video.Watchable video) implements Own {}
  }
}
