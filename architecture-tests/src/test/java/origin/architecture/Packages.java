package origin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/// What is asked of packages.
final class Packages {

  static final DescribedPredicate<JavaClass> OUTSIDE_GENERATED_CODE =
      DescribedPredicate.describe(
          "outside generated code", type -> !type.getPackageName().contains(".generated"));

  static final ArchCondition<JavaClass> BE_IN_A_DOCUMENTED_NULL_MARKED_PACKAGE =
      new ArchCondition<>("be in a package with a @NullMarked package-info") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          JavaPackage home = type.getPackage();
          boolean marked =
              home.tryGetPackageInfo()
                  .filter(info -> info.isAnnotatedWith(NullMarked.class))
                  .isPresent();
          events.add(
              new SimpleConditionEvent(
                  type, marked, home.getName() + " has no @NullMarked package-info"));
        }
      };

  private Packages() {}

  /// One word of a class's package name, counted from 0.
  static Optional<String> part(JavaClass type, int index) {
    List<String> parts = List.of(type.getPackageName().split("\\."));
    return index < parts.size() ? Optional.of(parts.get(index)) : Optional.empty();
  }
}
