package origin.memory.transcoding;

import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Extents;

final class InMemoryExtents implements Extents {
  private final Map<PlanId, Integer> extents;

  InMemoryExtents(Map<PlanId, Integer> extents) {
    this.extents = extents;
  }

  @Override
  public void extend(PlanId plan, int segments) {
    extents.merge(plan, segments, Math::max);
  }

  @Override
  public Optional<Integer> of(PlanId plan) {
    return Optional.ofNullable(extents.get(plan));
  }

  @Override
  public void complete(PlanId plan) {
    extents.remove(plan);
  }
}
