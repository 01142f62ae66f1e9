package origin.postgres.publishing;

import static origin.postgres.generated.Tables.VIDEOS;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Card;
import origin.domain.publishing.Description;
import origin.domain.publishing.Details;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Tags;
import origin.domain.publishing.Title;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.publishing.Visibility;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.postgres.generated.tables.records.VideosRecord;

/// A video as a row, and back: the columns a state does not have are null.
final class VideoRow {

  private VideoRow() {}

  /// The whole row, so that keeping it forgets what the state before had.
  static VideosRecord of(Video video) {
    var row = card(video.card());
    row.touched(true);
    row.touched(VIDEOS.LISTED_AT, false);
    switch (video) {
      case Video.Draft _ -> row.setState("draft");
      case Video.Uploading _ -> row.setState("uploading");
      case Video.Processing processing -> {
        row.setState("processing");
        row.setSource(processing.source().value());
      }
      case Video.Arriving arriving -> {
        row.setState("playable");
        row.setArriving(true);
        watchable(row, arriving);
      }
      case Video.Playable playable -> {
        row.setState("playable");
        watchable(row, playable);
      }
      case Video.Ready ready -> {
        row.setState("ready");
        watchable(row, ready);
        ready.problem().ifPresent(problem -> problem(row, problem));
      }
      case Video.Failed failed -> failed(row, failed);
    }
    return row;
  }

  private static void failed(VideosRecord row, Video.Failed video) {
    row.setSource(video.source().value());
    problem(row, video.problem());
    switch (video) {
      case Video.Refused _ -> row.setState("refused");
      case Video.GivenUp _ -> row.setState("given-up");
      case Video.Unmakeable unmakeable -> {
        row.setState("unmakeable");
        row.setPlan(unmakeable.plan().value());
        row.setLengthNanos(unmakeable.length().toNanos());
      }
    }
  }

  private static VideosRecord card(Card card) {
    var row = new VideosRecord();
    row.setId(card.id().value());
    row.setChannel(card.channel().value());
    row.setTitle(card.details().title().value());
    row.setDescription(card.details().description().value());
    row.setTags(card.details().tags().values().toArray(String[]::new));
    row.setVisibility(card.publication().visibility().name().toLowerCase(Locale.ROOT));
    card.publication().publishedAt().ifPresent(row::setPublishedAt);
    card.publication().spell().map(Spell::value).ifPresent(row::setSpell);
    card.poster().map(PosterId::value).ifPresent(row::setPoster);
    row.setDownloadable(card.downloads() == Downloads.ALLOWED);
    row.setCreatedAt(card.createdAt());
    row.setArriving(false);
    return row;
  }

  private static void watchable(VideosRecord row, Video.Watchable video) {
    row.setSource(video.source().value());
    row.setPlan(video.plan().value());
    row.setLengthNanos(video.length().toNanos());
  }

  private static void problem(VideosRecord row, Problem problem) {
    row.setProblemCode(problem.code());
    row.setProblemDetail(problem.detail());
  }

  static Video video(VideosRecord row) {
    var card = card(row);
    return switch (row.getState()) {
      case "draft" -> new Video.Draft(card);
      case "uploading" -> new Video.Uploading(card);
      case "processing" -> new Video.Processing(card, source(row));
      case "playable" ->
          row.getArriving()
              ? new Video.Arriving(card, source(row), plan(row), length(row))
              : new Video.Playable(card, source(row), plan(row), length(row));
      case "ready" ->
          new Video.Ready(
              card,
              source(row),
              plan(row),
              length(row),
              Optional.ofNullable(row.getProblemCode()).map(_ -> problem(row)));
      case "refused" -> new Video.Refused(card, source(row), problem(row));
      case "given-up" -> new Video.GivenUp(card, source(row), problem(row));
      case "unmakeable" ->
          new Video.Unmakeable(card, source(row), plan(row), length(row), problem(row));
      default -> throw new IllegalStateException("a video in state " + row.getState());
    };
  }

  private static Card card(VideosRecord row) {
    return new Card(
        new VideoId(row.getId()),
        new ChannelId(row.getChannel()),
        new Details(
            new Title(row.getTitle()),
            new Description(row.getDescription()),
            new Tags(List.of(row.getTags()))),
        new Publication(
            Visibility.valueOf(row.getVisibility().toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getPublishedAt()),
            Optional.ofNullable(row.getSpell()).map(Spell::new)),
        Optional.ofNullable(row.getPoster()).map(PosterId::new),
        row.getDownloadable() ? Downloads.ALLOWED : Downloads.FORBIDDEN,
        row.getCreatedAt());
  }

  private static SourceId source(VideosRecord row) {
    return new SourceId(row.getSource());
  }

  private static PlanId plan(VideosRecord row) {
    return new PlanId(row.getPlan());
  }

  private static Duration length(VideosRecord row) {
    return Duration.ofNanos(row.getLengthNanos());
  }

  private static Problem problem(VideosRecord row) {
    return new Problem(row.getProblemCode(), row.getProblemDetail());
  }
}
