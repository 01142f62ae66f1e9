package origin.usecases.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.ports.work.Job;
import origin.usecases.transcoding.PlanArrival;

/// Looks outside of any transaction how far a video can be played, then lets it.
///
/// What is kept in the media store is kept while the video is held for changing: the upload's last
/// byte, which sends it on, comes before that or after it.
final class VideoExtending implements ExtendVideo {
  private final Processing.Needs needs;
  private final PlanArrival arriving;

  VideoExtending(Processing.Needs needs, PlanArrival arriving) {
    this.needs = needs;
    this.arriving = arriving;
  }

  @Override
  public void extend(VideoId id) {
    switch (needs.videos().find(id).orElse(null)) {
      case Video.Uploading _ -> offer(id).ifPresent(offer -> begin(id, offer));
      case Video.Arriving _ -> offer(id).ifPresent(offer -> grow(id, offer));
      case null, default -> {}
    }
  }

  private Optional<Offer> offer(VideoId id) {
    return needs
        .arrivals()
        .of(id)
        .flatMap(arrived -> arriving.look(arrived.source(), arrived.bytes()));
  }

  private void begin(VideoId id, Offer offer) {
    change(
        id,
        video ->
            video instanceof Video.Uploading uploading
                ? Optional.of(begun(uploading, offer))
                : Optional.empty());
  }

  /// The marker of a spell is there before anybody is told its address.
  private Video.Watchable begun(Video.Uploading uploading, Offer offer) {
    Plan plan = arriving.publish(offer);
    Video.Watchable begun =
        uploading
            .plays(plan.source(), plan.id(), length(offer))
            .release(needs.clock().instant(), new Spell(needs.ids().next()));
    begun.card().publication().spell().ifPresent(spell -> needs.spells().open(spell, plan.id()));
    needs.jobs().enqueue(new Job.MakeBeginning(begun.id()));
    return begun;
  }

  private void grow(VideoId id, Offer offer) {
    change(
        id,
        video ->
            video instanceof Video.Arriving shorter
                ? Optional.of(grown(shorter, offer))
                : Optional.empty());
  }

  private Video.Watchable grown(Video.Arriving shorter, Offer offer) {
    Plan _ = arriving.publish(offer);
    needs.jobs().enqueue(new Job.MakeNextRun(shorter.card().channel()));
    return shorter.grow(length(offer));
  }

  private static Duration length(Offer offer) {
    return Duration.ofMillis(offer.durationMillis());
  }

  private void change(VideoId id, Function<Video, Optional<Video.Watchable>> change) {
    needs
        .transactions()
        .run(
            () -> {
              Optional<Video.Watchable> changed = needs.videos().findToChange(id).flatMap(change);
              changed.ifPresent(needs.videos()::keep);
              return changed;
            });
  }
}
