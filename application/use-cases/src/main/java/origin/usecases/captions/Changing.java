package origin.usecases.captions;

import java.util.List;
import java.util.Set;
import origin.domain.accounts.Actor;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionFile;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;
import origin.usecases.publishing.FindVideo;

/// Takes and removes captions. Whoever changes those of a video takes turns at the video.
final class Changing {
  /// More languages than anybody has; a bound all the same.
  private static final int MOST = 100;

  private final Captioning.Needs needs;
  private final Showing showing;

  Changing(Captioning.Needs needs, Showing showing) {
    this.needs = needs;
    this.showing = showing;
  }

  /// The file is read before anything is locked, but not for somebody who may not change the video.
  PutCaption.Outcome put(Actor actor, VideoId video, LanguageTag language, byte[] file) {
    if (!(needs.findVideo().find(actor, video)
        instanceof FindVideo.Outcome.Found(var _, var own))) {
      return new PutCaption.Outcome.NotFound();
    }
    if (!own) {
      return new PutCaption.Outcome.NotYours();
    }
    return switch (CaptionFile.read(file)) {
      case CaptionFile.Reading.Refused(var reason) -> new PutCaption.Outcome.Unreadable(reason);
      case CaptionFile.Reading.Read(var cues) -> {
        var caption = new Caption(language, Origin.UPLOADED, cues);
        yield needs.transactions().run(() -> keep(actor, video, caption));
      }
    };
  }

  private PutCaption.Outcome keep(Actor actor, VideoId video, Caption caption) {
    return switch (toChange(actor, video)) {
      case FindVideo.Outcome.NotFound() -> new PutCaption.Outcome.NotFound();
      case FindVideo.Outcome.Found(var _, var own) when !own -> new PutCaption.Outcome.NotYours();
      case FindVideo.Outcome.Found _ -> keep(video, caption);
    };
  }

  private PutCaption.Outcome keep(VideoId video, Caption caption) {
    List<CaptionTrack> before =
        needs.captions().tracks(Set.of(video)).getOrDefault(video, List.of());
    boolean added = before.stream().noneMatch(track -> track.language().equals(caption.language()));
    if (added && before.size() >= MOST) {
      return new PutCaption.Outcome.TooMany(MOST);
    }
    needs.captions().keep(video, caption);
    showing.soon(video);
    return new PutCaption.Outcome.Kept(caption.track(), added);
  }

  RemoveCaption.Outcome remove(Actor actor, VideoId video, LanguageTag language) {
    return switch (toChange(actor, video)) {
      case FindVideo.Outcome.NotFound() -> new RemoveCaption.Outcome.NotFound();
      case FindVideo.Outcome.Found(var _, var own) when !own ->
          new RemoveCaption.Outcome.NotYours();
      case FindVideo.Outcome.Found _ -> remove(video, language);
    };
  }

  private RemoveCaption.Outcome remove(VideoId video, LanguageTag language) {
    if (needs.captions().find(video, language).isEmpty()) {
      return new RemoveCaption.Outcome.NotFound();
    }
    needs.captions().remove(video, language);
    showing.soon(video);
    return new RemoveCaption.Outcome.Removed();
  }

  private FindVideo.Outcome toChange(Actor actor, VideoId video) {
    needs.videos().findToChange(video);
    return needs.findVideo().find(actor, video);
  }
}
