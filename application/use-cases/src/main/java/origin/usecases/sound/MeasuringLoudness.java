package origin.usecases.sound;

import java.lang.System.Logger.Level;
import java.util.Map;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.SoundTrack;
import origin.ports.timeline.SourceMissing;

/// Measures one track after the other, each kept as soon as it is known.
final class MeasuringLoudness implements MeasureLoudness {
  private static final System.Logger LOG = System.getLogger(MeasuringLoudness.class.getName());

  private final Sound.Needs needs;

  MeasuringLoudness(Sound.Needs needs) {
    this.needs = needs;
  }

  @Override
  public void measure(VideoId id) {
    if (needs.videos().find(id).orElse(null) instanceof Video.Watchable video) {
      needs.plans().find(video.plan()).ifPresent(plan -> measure(id, plan));
    }
  }

  /// A source that is gone is heard by nobody, however often it is tried.
  private void measure(VideoId id, Plan plan) {
    Map<Integer, Loudness> known = needs.loudnesses().of(id);
    try {
      for (SoundTrack track : plan.sounds()) {
        if (!plan.soundOf(track).isEmpty() && !known.containsKey(track.number())) {
          needs
              .meter()
              .measure(plan.source(), track.number())
              .ifPresent(heard -> needs.loudnesses().keep(id, track.number(), heard));
        }
      }
    } catch (SourceMissing gone) {
      LOG.log(Level.WARNING, () -> "no loudness of " + id.value(), gone);
    }
  }
}
