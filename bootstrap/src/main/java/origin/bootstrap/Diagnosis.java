package origin.bootstrap;

import origin.domain.upkeep.Finding;
import origin.usecases.upkeep.Examine;

/// How findings are told.
interface Diagnosis {
  /// One more.
  void add(Finding finding);

  /// There are no more.
  void end(Examine.Examined examined);
}
