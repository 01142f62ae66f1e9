package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;
import origin.ports.timeline.SourceMissing;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.PictureMaker;
import origin.ports.transcoding.Pictures;
import origin.ports.transcoding.Plans;

/// Makes the candidates where they are missing. The first candidate is stored last, so that they
/// are all there when it is.
final class PostersMaking implements MakePosters {
  private static final System.Logger LOG = System.getLogger(PostersMaking.class.getName());
  private static final PictureName LAST = new PictureName.Poster(PosterId.FIRST, PosterSize.LARGE);

  private final PictureMaker maker;
  private final Plans plans;
  private final Pictures pictures;

  PostersMaking(PictureMaker maker, Plans plans, Pictures pictures) {
    this.maker = maker;
    this.plans = plans;
    this.pictures = pictures;
  }

  @Override
  public void make(PlanId id) {
    Optional<Plan> plan = plans.find(id);
    if (plan.isPresent() && !pictures.stored(id).contains(LAST)) {
      make(plan.get());
    }
  }

  /// Of a source that is gone there is no picture to be had, however often it is tried.
  private void make(Plan plan) {
    try {
      store(plan.id(), maker.posters(plan.source(), plan.timeline()));
    } catch (SourceMissing gone) {
      LOG.log(Level.WARNING, () -> "no posters of " + plan.id().value(), gone);
    }
  }

  private void store(PlanId id, List<Map<PosterSize, Jpeg>> candidates) {
    for (int number = candidates.size(); number >= 1; number--) {
      var poster = PosterId.candidate(number);
      candidates
          .get(number - 1)
          .forEach(
              (size, picture) -> pictures.put(id, new PictureName.Poster(poster, size), picture));
    }
  }
}
