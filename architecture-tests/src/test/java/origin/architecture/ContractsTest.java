package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every promise of a port is tried on the in-memory adapter and on a real one.
class ContractsTest {

  private static JavaClasses tests;

  @BeforeAll
  static void readTheTestsOfAllModules() throws IOException {
    tests = new ClassFileImporter().importPaths(TestFiles.compiledInTheHouse());
  }

  static List<String> contracts() {
    return new ClassFileImporter()
        .importPackages("origin.contracts").stream()
            .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Contract"))
            .map(JavaClass::getName)
            .sorted()
            .toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void areKeptInMemoryAndByARealAdapter(String contract) {
    List<String> keepers =
        tests.stream()
            .filter(type -> type.isAssignableTo(contract) && !type.getName().equals(contract))
            .map(JavaClass::getPackageName)
            .toList();

    assertThat(keepers)
        .anyMatch(home -> home.startsWith("origin.memory"))
        .anyMatch(home -> !home.startsWith("origin.memory"));
  }
}
