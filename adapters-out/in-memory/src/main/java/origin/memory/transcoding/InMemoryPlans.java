package origin.memory.transcoding;

import java.util.Map;
import java.util.Optional;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.ports.transcoding.Plans;

final class InMemoryPlans implements Plans {
  private final Map<PlanId, Shelf> shelves;
  private final Map<PlanId, Integer> extents;

  InMemoryPlans(Map<PlanId, Shelf> shelves, Map<PlanId, Integer> extents) {
    this.shelves = shelves;
    this.extents = extents;
  }

  @Override
  public Plan keep(Plan plan) {
    return shelves.computeIfAbsent(plan.id(), _ -> Shelf.of(plan)).plan();
  }

  @Override
  public void prolong(Plan longer) {
    shelves.computeIfPresent(longer.id(), (_, shelf) -> shelf.under(longer));
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return Optional.ofNullable(shelves.get(id)).map(Shelf::plan);
  }

  @Override
  public boolean keeps(PlanId id) {
    return shelves.containsKey(id);
  }

  @Override
  public void forget(PlanId id) {
    shelves.remove(id);
    extents.remove(id);
  }
}
