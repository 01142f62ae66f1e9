package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Storyboard;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.Jpeg;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.transcoding.SegmentName;
import origin.ports.transcoding.TranscodingFailed;
import origin.ports.transcoding.TranscodingStopped;

/// Makes a storyboard of the stored segments of the smallest rendition.
final class StoryboardMaking implements MakeStoryboard {
  private static final System.Logger LOG = System.getLogger(StoryboardMaking.class.getName());

  private final Transcoding.Needs needs;

  StoryboardMaking(Transcoding.Needs needs) {
    this.needs = needs;
  }

  @Override
  public void make(PlanId id) {
    Optional<Plan> plan = needs.plans().find(id);
    if (plan.isPresent() && isMissing(plan.get()) && canBeMade(plan.get())) {
      make(plan.get());
    }
  }

  private boolean isMissing(Plan plan) {
    return !needs.pictures().stored(plan.id()).containsAll(Storyboard.of(plan).names());
  }

  private boolean canBeMade(Plan plan) {
    var layout = Storyboard.of(plan);
    Set<Integer> stored =
        needs
            .segments()
            .stored(plan.id())
            .getOrDefault(Storyboard.renditionOf(plan).name(), Set.of());
    return IntStream.range(0, layout.tiles()).map(layout::segment).allMatch(stored::contains);
  }

  private void make(Plan plan) {
    Rendition rendition = Storyboard.renditionOf(plan);
    try {
      store(
          plan.id(),
          needs
              .pictureMaker()
              .storyboard(
                  Storyboard.of(plan),
                  rendition,
                  index -> segment(new SegmentName(plan.id(), rendition.name(), index))));
    } catch (TranscodingStopped stopped) {
      throw stopped;
    } catch (TranscodingFailed failed) {
      LOG.log(Level.WARNING, "no storyboard of " + plan.id().value(), failed);
    }
  }

  private Content segment(SegmentName name) {
    return needs
        .segments()
        .open(name)
        .orElseThrow(() -> new MediaStoreBroken("a stored segment is gone: " + name));
  }

  private void store(PlanId plan, List<Jpeg> sheets) {
    for (int index = 0; index < sheets.size(); index++) {
      needs.pictures().put(plan, new PictureName.Sheet(index), sheets.get(index));
    }
  }
}
