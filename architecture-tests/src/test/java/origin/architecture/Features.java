package origin.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/// Which feature a class of the core belongs to, whatever ring it is in.
///
/// `work` is no feature: its jobs name the features' ids, and every feature enqueues jobs.
final class Features implements SliceAssignment {

  private static final Set<String> RINGS = Set.of("domain", "ports", "usecases");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    if (Packages.part(type, 1).filter(RINGS::contains).isEmpty()) {
      return SliceIdentifier.ignore();
    }
    return Packages.part(type, 2)
        .filter(feature -> !feature.equals("work"))
        .map(SliceIdentifier::of)
        .orElseGet(SliceIdentifier::ignore);
  }

  @Override
  public String getDescription() {
    return "features";
  }
}
