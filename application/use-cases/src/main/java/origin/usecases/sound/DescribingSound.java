package origin.usecases.sound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.playback.SoundNames;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.SoundTrack;
import origin.usecases.publishing.FindVideo;

/// Joins what the plan says of the tracks with what was heard of them.
final class DescribingSound implements DescribeSound {
  private final Sound.Needs needs;

  DescribingSound(Sound.Needs needs) {
    this.needs = needs;
  }

  @Override
  public Outcome describe(Actor actor, VideoId id) {
    return switch (needs.findVideo().find(actor, id)) {
      case FindVideo.Outcome.Found(var found, var _) ->
          found.video() instanceof Video.Watchable video
              ? describe(video)
              : new Outcome.Described(List.of(), 0);
      case FindVideo.Outcome.NotFound() -> new Outcome.NotFound();
    };
  }

  private Outcome describe(Video.Watchable video) {
    Map<Integer, Loudness> heard = needs.loudnesses().of(video.id());
    return needs
        .plans()
        .find(video.plan())
        .map(plan -> describe(plan, heard))
        .orElseGet(() -> new Outcome.Described(List.of(), 0));
  }

  private static Outcome.Described describe(Plan plan, Map<Integer, Loudness> heard) {
    SoundNames names = SoundNames.of(plan);
    List<Track> tracks =
        plan.sounds().stream()
            .filter(track -> !plan.soundOf(track).isEmpty())
            .map(
                track ->
                    new Track(
                        track,
                        names.of(track),
                        plan.preferredSound().filter(track::equals).isPresent(),
                        channels(plan, track),
                        Optional.ofNullable(heard.get(track.number()))))
            .toList();
    return new Outcome.Described(tracks, plan.sounds().size() - tracks.size());
  }

  private static List<Integer> channels(Plan plan, SoundTrack track) {
    return plan.soundOf(track).stream()
        .map(Rendition::recipe)
        .map(recipe -> ((Recipe.Audio) recipe).channels())
        .distinct()
        .toList();
  }
}
