package origin.usecases.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PlanId;
import origin.domain.upkeep.Flaw;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.work.Job;

/// Compares the captions that players find with those that are recorded.
final class OneCaptioning {
  private final Upkeep.Needs needs;

  OneCaptioning(Upkeep.Needs needs) {
    this.needs = needs;
  }

  void examine(Video.Watchable video, Notes notes) {
    notes.addWhatStays(again -> look(video, again));
  }

  /// The jobs are asked for first: once they are done, the captions are there.
  private void look(Video.Watchable video, Notes notes) {
    boolean isToCome =
        video instanceof Video.Arriving
            || needs.agenda().holds(new Job.PlanVideo(video.id()))
            || needs.agenda().holds(new Job.ShowCaptions(video.id()));
    if (!isToCome) {
      compare(needs.captions().of(video.id()), video.plan(), notes);
    }
  }

  private void compare(List<Caption> recorded, PlanId plan, Notes notes) {
    try {
      List<CaptionTrack> listed = needs.shown().of(plan);
      Set<CaptionName> surplus = new HashSet<>(needs.shown().stored(plan));
      listed.forEach(track -> surplus.add(track.name()));
      for (Caption caption : recorded) {
        surplus.remove(caption.track().name());
        compare(caption, listed, plan, notes);
      }
      surplus.forEach(name -> notes.add(Flaw.CAPTION_SURPLUS, ObjectNames.caption(plan, name), ""));
    } catch (MediaStoreBroken unreadable) {
      notes.add(
          Flaw.CAPTION_DAMAGED,
          ObjectNames.captions(plan),
          "the list cannot be read: " + unreadable.getMessage());
    }
  }

  private void compare(Caption caption, List<CaptionTrack> listed, PlanId plan, Notes notes) {
    CaptionTrack track = caption.track();
    Optional<byte[]> stored = needs.shown().open(plan, track.name()).map(Reading::all);
    String object = ObjectNames.caption(plan, track.name());
    String language = "in " + track.language().value();
    if (!listed.contains(track)) {
      notes.add(Flaw.CAPTION_MISSING, object, language + ", not in the list");
    } else if (stored.isEmpty()) {
      notes.add(Flaw.CAPTION_MISSING, object, language);
    } else if (!Arrays.equals(stored.get(), caption.text().getBytes(UTF_8))) {
      notes.add(Flaw.CAPTION_DAMAGED, object, language);
    }
  }
}
