package origin.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

class TestNamesTest {

  private static final DescribedPredicate<JavaClass> HOLD_TESTS =
      describe(
          "hold tests",
          type ->
              !type.isInterface()
                  && type.getMethods().stream()
                      .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)));

  private static final ArchRule ARE_RUN =
      classes()
          .that(HOLD_TESTS)
          .should()
          .haveNameMatching(".*(Test|IT)(\\$.*)?")
          .because("surefire runs *Test and failsafe *IT; other names are skipped in silence")
          .allowEmptyShould(false);

  @Test
  void everyTestHasANameThatIsRun() throws IOException {
    ARE_RUN.check(new ClassFileImporter().importPaths(TestFiles.compiledInTheHouse()));
  }
}
