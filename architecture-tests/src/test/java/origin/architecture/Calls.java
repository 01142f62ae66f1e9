package origin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.Optional;

/// What is asked of calls and their parameters.
final class Calls {

  static final DescribedPredicate<List<JavaClass>> INCLUDING_AN_OPTIONAL =
      DescribedPredicate.describe(
          "including an Optional",
          types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class)));

  private Calls() {}

  /// Calls of any method with this name, whatever its parameters.
  static DescribedPredicate<JavaMethodCall> to(Class<?> owner, String name) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + name,
        call -> call.getTargetOwner().isAssignableTo(owner) && call.getName().equals(name));
  }
}
