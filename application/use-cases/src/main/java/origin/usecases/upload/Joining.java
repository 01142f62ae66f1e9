package origin.usecases.upload;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Details;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Allowance;
import origin.domain.upload.Announcement;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.publishing.Videos;
import origin.ports.upload.Uploads;
import origin.ports.work.Ids;
import origin.ports.work.Job;
import origin.ports.work.Jobs;

/// Puts a joined upload in the place of its pieces, and has their bytes joined by a job.
final class Joining implements JoinUploads {
  private final Gate gate;
  private final Uploads uploads;
  private final Videos videos;
  private final Drafts drafts;
  private final Removal removal;
  private final Room room;
  private final Jobs jobs;
  private final Ids ids;
  private final InstantSource clock;

  Joining(
      Gate gate,
      Uploads uploads,
      Videos videos,
      Drafts drafts,
      Removal removal,
      Room room,
      Jobs jobs,
      Ids ids,
      InstantSource clock) {
    this.gate = gate;
    this.uploads = uploads;
    this.videos = videos;
    this.drafts = drafts;
    this.removal = removal;
    this.room = room;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome join(Actor actor, Wish wish) {
    return switch (actor) {
      case Actor.Guest _ -> new Outcome.SignInFirst();
      case Actor.SignedIn person -> join(person.viewer(), wish);
    };
  }

  private Outcome join(ViewerId owner, Wish wish) {
    Share.Joined share;
    try {
      share = new Share.Joined(wish.pieces());
    } catch (IllegalArgumentException noList) {
      return new Outcome.Unclear(String.valueOf(noList.getMessage()));
    }
    uploads.takeTurn(owner);
    Optional<Upload> announced = wish.key().flatMap(key -> uploads.announcedAs(owner, key));
    if (announced.isPresent()) {
      return announced.get().announcement().isOf(share, wish.metadata())
          ? again(announced.get())
          : new Outcome.KeyReused();
    }
    Optional<Upload> joined = joinedBefore(owner, share);
    if (joined.isPresent()) {
      return again(joined.get());
    }
    List<Upload.Receiving> pieces = new ArrayList<>();
    for (UploadId id : share.pieces()) {
      Optional<Upload.Receiving> piece = piece(owner, id);
      if (piece.isEmpty()) {
        return new Outcome.NoSuchPiece(id);
      }
      if (!piece.get().hasAll()) {
        return new Outcome.Unfinished(id);
      }
      pieces.add(piece.get());
    }
    return join(owner, share, pieces, wish);
  }

  private Outcome join(
      ViewerId owner, Share.Joined share, List<Upload.Receiving> pieces, Wish wish) {
    ByteCount length = pieces.stream().map(Upload::length).reduce(ByteCount.ZERO, ByteCount::plus);
    Optional<Allowance.Shortage> shortage = room.shortageOfJoined(owner, length);
    if (shortage.isPresent()) {
      return new Outcome.TooMuch(shortage.get());
    }
    return switch (drafts.draft(owner, told(pieces).and(wish.metadata()))) {
      case Drafts.Drafting.Unclear(String why) -> new Outcome.Unclear(why);
      case Drafts.Drafting.NoChannel(Optional<String> wanted) -> new Outcome.NoChannel(wanted);
      case Drafts.Drafting.Drafted(Video.Draft fresh) -> {
        VideoId video = settleVideo(pieces, wish, fresh);
        Announcement announcement =
            new Announcement(
                new UploadId(ids.next()),
                owner,
                share,
                Optional.of(video),
                wish.metadata(),
                wish.key(),
                clock.instant());
        yield new Outcome.Joined(replace(pieces, new Upload.Joining(announcement, length)));
      }
    };
  }

  /// The answer to a wish that was fulfilled before.
  private Outcome again(Upload before) {
    return gate.isOpen(before) ? new Outcome.Joined(before) : new Outcome.Over();
  }

  private Optional<Upload> joinedBefore(ViewerId owner, Share.Joined share) {
    return uploads
        .joinedFrom(share.pieces().getFirst())
        .filter(upload -> upload.belongsTo(owner) && upload.announcement().share().equals(share));
  }

  private Optional<Upload.Receiving> piece(ViewerId owner, UploadId id) {
    return uploads
        .findToChange(id)
        .filter(upload -> upload.belongsTo(owner))
        .filter(upload -> upload.announcement().share() instanceof Share.Piece)
        .map(Upload.Receiving.class::cast);
  }

  /// The first video that a piece was announced with, in the words told last; else a fresh one.
  private VideoId settleVideo(List<Upload.Receiving> pieces, Wish wish, Video.Draft fresh) {
    List<Video> told =
        pieces.stream()
            .flatMap(piece -> piece.announcement().video().stream())
            .flatMap(id -> videos.findToChange(id).stream())
            .toList();
    if (told.isEmpty()) {
      videos.keep(fresh);
      return fresh.id();
    }
    told.stream().skip(1).map(Video::id).forEach(removal::eraseUnfinished);
    Video first = told.getFirst();
    if (!wish.metadata().isEmpty()) {
      videos.keep(first.with(retold(first.card(), fresh.card())));
    }
    return first.id();
  }

  /// What was told with the piece whose video becomes the video.
  private static Metadata told(List<Upload.Receiving> pieces) {
    return pieces.stream()
        .map(Upload::announcement)
        .filter(announcement -> announcement.video().isPresent())
        .map(Announcement::metadata)
        .findFirst()
        .orElse(Metadata.NONE);
  }

  private static Card retold(Card before, Card fresh) {
    Details words = fresh.details();
    return new Card(
        before.id(),
        fresh.channel(),
        new Details(words.title(), words.description(), before.details().tags()),
        fresh.publication(),
        before.createdAt());
  }

  private Upload replace(List<Upload.Receiving> pieces, Upload.Joining joining) {
    pieces.forEach(piece -> uploads.erase(piece.id()));
    if (!uploads.add(joining)) {
      throw new IllegalStateException("the key of a joined upload is taken");
    }
    jobs.enqueue(new Job.JoinPieces(joining.id()));
    return joining;
  }
}
