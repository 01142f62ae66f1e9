package origin.usecases.transcoding;

import java.util.List;
import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.ports.transcoding.Plans;
import origin.ports.transcoding.Transcoder;

/// Prepares a plan's recipes once more and keeps what comes of it beside the old plan.
final class PlanRenewal implements RenewPlan {
  private final Transcoder transcoder;
  private final Plans plans;
  private final StoredPosters posters;

  PlanRenewal(Transcoder transcoder, Plans plans, StoredPosters posters) {
    this.transcoder = transcoder;
    this.plans = plans;
    this.posters = posters;
  }

  @Override
  public Optional<Plan> renew(PlanId outgrown) {
    return plans.find(outgrown).flatMap(this::renew);
  }

  private Optional<Plan> renew(Plan old) {
    return old.id().successor(old.source()).map(id -> withPosters(keep(id, old), old));
  }

  /// What stands for the video is there before the video moves on.
  private Plan withPosters(Plan successor, Plan old) {
    posters.copy(old.id(), successor.id());
    return successor;
  }

  private Plan keep(PlanId id, Plan old) {
    return plans
        .find(id)
        .orElseGet(
            () ->
                plans.keep(
                    new Plan(
                        id,
                        old.source(),
                        old.timeline(),
                        prepared(old, old.video()),
                        prepared(old, old.audio()),
                        old.sounds())));
  }

  private List<Rendition> prepared(Plan old, List<Rendition> renditions) {
    List<Recipe> recipes = renditions.stream().map(Rendition::recipe).toList();
    return recipes.isEmpty()
        ? List.of()
        : transcoder.prepare(old.source(), old.timeline(), recipes);
  }
}
