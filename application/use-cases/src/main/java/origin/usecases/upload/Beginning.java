package origin.usecases.upload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Allowance;
import origin.domain.upload.Announcement;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.publishing.Videos;
import origin.ports.upload.Uploads;
import origin.ports.work.Ids;

/// Adds an upload and its draft video.
final class Beginning implements BeginUpload {
  private final Gate gate;
  private final Uploads uploads;
  private final Videos videos;
  private final Drafts drafts;
  private final Room room;
  private final Ids ids;
  private final InstantSource clock;
  private final UploadPolicy policy;

  Beginning(
      Gate gate,
      Uploads uploads,
      Videos videos,
      Drafts drafts,
      Room room,
      Ids ids,
      InstantSource clock,
      UploadPolicy policy) {
    this.gate = gate;
    this.uploads = uploads;
    this.videos = videos;
    this.drafts = drafts;
    this.room = room;
    this.ids = ids;
    this.clock = clock;
    this.policy = policy;
  }

  @Override
  public Outcome begin(Actor actor, Wish wish) {
    return switch (actor) {
      case Actor.Guest _ -> new Outcome.SignInFirst();
      case Actor.SignedIn person -> begin(person.viewer(), wish);
    };
  }

  private Outcome begin(ViewerId owner, Wish wish) {
    uploads.takeTurn(owner);
    Optional<Upload> before = wish.key().flatMap(key -> uploads.announcedAs(owner, key));
    if (before.isPresent()) {
      return again(before.get(), wish);
    }
    if (wish.length().equals(ByteCount.ZERO)) {
      return new Outcome.Empty();
    }
    if (!room.takesOneMoreOf(owner)) {
      return new Outcome.TooMany(policy.mostUnfinished());
    }
    Optional<Allowance.Shortage> shortage = room.allowanceOf(owner).shortage(wish.length());
    if (shortage.isPresent()) {
      return new Outcome.TooMuch(shortage.get());
    }
    return needsVideo(wish) ? beginWithVideo(owner, wish) : add(owner, wish, Optional.empty());
  }

  /// The answer to a wish whose key is known.
  private Outcome again(Upload before, Wish wish) {
    if (!before.length().equals(wish.length())
        || !before.announcement().isOf(share(wish), wish.metadata())) {
      return new Outcome.KeyReused();
    }
    return gate.isOpen(before) ? new Outcome.Begun(before) : new Outcome.Over();
  }

  private Outcome beginWithVideo(ViewerId owner, Wish wish) {
    return switch (drafts.draft(owner, wish.metadata())) {
      case Drafts.Drafting.Drafted(Video.Draft video) -> {
        videos.keep(video);
        yield add(owner, wish, Optional.of(video.id()));
      }
      case Drafts.Drafting.Unclear(String why) -> new Outcome.Unclear(why);
      case Drafts.Drafting.NoChannel(Optional<String> wanted) -> new Outcome.NoChannel(wanted);
    };
  }

  private Outcome add(ViewerId owner, Wish wish, Optional<VideoId> video) {
    Instant now = clock.instant();
    Announcement announcement =
        new Announcement(
            new UploadId(ids.next()), owner, share(wish), video, wish.metadata(), wish.key(), now);
    Upload upload =
        new Upload.Receiving(
            announcement, wish.length(), ByteCount.ZERO, now.plus(policy.lifetime()));
    return uploads.add(upload) ? new Outcome.Begun(upload) : announcedMeanwhile(announcement, wish);
  }

  /// Two wishes came in with the same key at the same time, and the other one was first.
  private Outcome announcedMeanwhile(Announcement late, Wish wish) {
    late.video().ifPresent(videos::erase);
    return late.key()
        .flatMap(key -> uploads.announcedAs(late.owner(), key))
        .map(before -> again(before, wish))
        .orElseThrow(() -> new IllegalStateException("an upload was refused without a reason"));
  }

  private static boolean needsVideo(Wish wish) {
    return wish.extent() == Extent.WHOLE || !wish.metadata().isEmpty();
  }

  private static Share share(Wish wish) {
    return switch (wish.extent()) {
      case WHOLE -> new Share.Whole();
      case PIECE -> new Share.Piece();
    };
  }
}
