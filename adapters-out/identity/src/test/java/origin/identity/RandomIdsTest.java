package origin.identity;

import origin.contracts.work.IdsContract;
import origin.ports.work.Ids;

class RandomIdsTest implements IdsContract {
  private final RandomIds ids = new RandomIds();

  @Override
  public Ids ids() {
    return ids;
  }
}
