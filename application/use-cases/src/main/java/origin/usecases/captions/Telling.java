package origin.usecases.captions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import origin.domain.accounts.Actor;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.ports.captions.Findings;
import origin.usecases.publishing.FindVideo;

/// Tells what text videos have.
final class Telling {
  private final Captioning.Needs needs;

  Telling(Captioning.Needs needs) {
    this.needs = needs;
  }

  ReadCaption.Outcome read(Actor actor, VideoId video, LanguageTag language) {
    return switch (needs.findVideo().find(actor, video)) {
      case FindVideo.Outcome.Found _ ->
          needs
              .captions()
              .find(video, language)
              .<ReadCaption.Outcome>map(ReadCaption.Outcome.Found::new)
              .orElseGet(ReadCaption.Outcome.NotFound::new);
      case FindVideo.Outcome.NotFound() -> new ReadCaption.Outcome.NotFound();
    };
  }

  ListCaptions.Outcome list(Actor actor, VideoId video) {
    return switch (needs.findVideo().find(actor, video)) {
      case FindVideo.Outcome.Found _ ->
          new ListCaptions.Outcome.Listed(
              needs.captions().tracks(Set.of(video)).getOrDefault(video, List.of()),
              needs.embedded().find(video).map(Findings::unusable).orElse(List.of()));
      case FindVideo.Outcome.NotFound() -> new ListCaptions.Outcome.NotFound();
    };
  }

  Map<VideoId, TellText.Text> of(List<Video> videos) {
    Set<VideoId> ids = videos.stream().map(Video::id).collect(Collectors.toUnmodifiableSet());
    Map<VideoId, List<CaptionTrack>> tracks = needs.captions().tracks(ids);
    Map<VideoId, Chapters> embedded = needs.embedded().chapters(ids);
    Map<VideoId, TellText.Text> told = new HashMap<>();
    for (Video video : videos) {
      told.put(
          video.id(),
          new TellText.Text(
              tracks.getOrDefault(video.id(), List.of()),
              chapters(video, embedded.getOrDefault(video.id(), Chapters.NONE))));
    }
    return Map.copyOf(told);
  }

  /// How long a video is, and so where its chapters may lie, is known once it can be played.
  private static Chapters chapters(Video video, Chapters embedded) {
    return video instanceof Video.Watchable watchable
        ? Chapters.told(video.card().details().description(), watchable.length())
            .or(embedded.within(watchable.length()))
        : Chapters.NONE;
  }
}
