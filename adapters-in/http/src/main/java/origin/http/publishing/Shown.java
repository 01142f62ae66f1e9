package origin.http.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import origin.domain.captions.CaptionTrack;
import origin.domain.playback.MediaPath;
import origin.domain.publishing.Card;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Downloads;
import origin.domain.publishing.Problem;
import origin.domain.publishing.Publication;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PosterSize;
import origin.http.ChannelName;
import origin.http.publishing.VideoBody.CaptionBody;
import origin.http.publishing.VideoBody.ChapterBody;
import origin.http.publishing.VideoBody.PictureBody;
import origin.http.publishing.VideoBody.PlaybackBody;
import origin.http.publishing.VideoBody.ProblemBody;
import origin.usecases.captions.TellText;
import origin.usecases.playback.AddressMedia;
import origin.usecases.publishing.Published;

/// Shows videos to somebody who may see them.
///
/// Nothing counts views, reactions and comments yet: they are 0.
///
/// @param addressMedia tells where their media is
/// @param tellText tells their captions and chapters
public record Shown(AddressMedia addressMedia, TellText tellText) {

  VideoBody body(Published published) {
    return bodies(List.of(published)).getFirst();
  }

  /// Bodies in the same order; what belongs to them is asked for once.
  List<VideoBody> bodies(List<Published> published) {
    Map<VideoId, TellText.Text> texts =
        tellText.of(published.stream().map(Published::video).toList());
    return published.stream()
        .map(one -> body(one, texts.getOrDefault(one.video().id(), TellText.Text.NONE)))
        .toList();
  }

  private VideoBody body(Published published, TellText.Text text) {
    Video video = published.video();
    Card card = video.card();
    return new VideoBody(
        card.id().value(),
        card.details().title().value(),
        card.details().description().value(),
        card.details().tags().values(),
        WireNames.of(card.publication().visibility()),
        card.downloads() == Downloads.ALLOWED,
        WireNames.stateOf(video),
        length(video).toMillis(),
        card.createdAt(),
        publishedAt(card.publication()),
        ChannelName.of(published.channel()),
        0,
        0,
        0,
        0,
        text.chapters().list().stream().map(Shown::bodyOf).toList(),
        playback(video, text),
        problem(video).orElse(null));
  }

  /// What is wrong with a video, where something is.
  static Optional<ProblemBody> problem(Video video) {
    return switch (video) {
      case Video.Failed failed -> Optional.of(bodyOf(failed.problem(), failed.canRetry()));
      case Video.Ready ready -> ready.problem().map(found -> bodyOf(found, false));
      case Video.Draft _,
          Video.Uploading _,
          Video.Arriving _,
          Video.Processing _,
          Video.Playable _ ->
          Optional.empty();
    };
  }

  private static ProblemBody bodyOf(Problem problem, boolean canRetry) {
    return new ProblemBody(problem.code(), problem.detail(), canRetry);
  }

  private static ChapterBody bodyOf(Chapter chapter) {
    return new ChapterBody(chapter.start().toMillis(), chapter.title().value());
  }

  private @Nullable PlaybackBody playback(Video video, TellText.Text text) {
    return switch (video) {
      case Video.Watchable watchable -> bodyOf(addressMedia.of(watchable), text);
      case Video.Draft _, Video.Uploading _, Video.Processing _, Video.Failed _ -> null;
    };
  }

  private static PlaybackBody bodyOf(AddressMedia.Addresses media, TellText.Text text) {
    return new PlaybackBody(
        media.hls().text(),
        media.dash().text(),
        media.poster().text(),
        pictures(media.posters()),
        media.storyboard().map(MediaPath::text).orElse(null),
        text.captions().stream().map(track -> bodyOf(media, track)).toList(),
        media.original().map(MediaPath::text).orElse(null));
  }

  /// A picture in all its sizes.
  static List<PictureBody> pictures(Map<PosterSize, MediaPath> sizes) {
    return sizes.entrySet().stream()
        .map(sized -> new PictureBody(sized.getKey().longest(), sized.getValue().text()))
        .toList();
  }

  private static CaptionBody bodyOf(AddressMedia.Addresses media, CaptionTrack track) {
    return new CaptionBody(
        track.language().value(), track.language().name(), media.caption(track.name()).text());
  }

  private static @Nullable Instant publishedAt(Publication publication) {
    return publication.isOut() ? publication.publishedAt().orElse(null) : null;
  }

  private static Duration length(Video video) {
    return switch (video) {
      case Video.Watchable watchable -> watchable.length();
      case Video.Draft _, Video.Uploading _, Video.Processing _, Video.Failed _ -> Duration.ZERO;
    };
  }
}
