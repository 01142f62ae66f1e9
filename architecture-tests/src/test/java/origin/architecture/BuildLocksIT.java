package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plants one line at a time in a copy of the source tree; the build must refuse it by itself.
class BuildLocksIT {

  private static final String IN_DOMAIN =
      "domain/src/main/java/origin/domain/accounts/Planted.java";
  private static final String IN_METRICS =
      "adapters-out/metrics/src/main/java/origin/metrics/Planted.java";

  private CopyOfTheHouse house;

  @BeforeEach
  void copyTheHouse(@TempDir Path folder) throws Exception {
    house = CopyOfTheHouse.in(folder);
  }

  @Test
  void theModuleSystemRefusesJdbcInTheDomain() throws Exception {
    house.write(
        IN_DOMAIN,
        """
        package origin.domain.accounts;

        record Planted(java.sql.Connection connection) {}
        """);

    assertRefused(house.maven("compile", "-pl", "domain"), "package java.sql is not visible");
  }

  @Test
  void theEnforcerRefusesADependencyOfTheDomain() throws Exception {
    house.replace(
        "domain/pom.xml",
        "</description>",
        """
        </description>
        <dependencies>
          <dependency>
            <groupId>org.slf4j</groupId>
            <artifactId>slf4j-api</artifactId>
          </dependency>
        </dependencies>
        """);

    assertRefused(house.maven("validate", "-pl", "domain"), "The domain depends on nothing");
  }

  @Test
  void modulesRefuseAUseCaseAndANeighbourInAnOutAdapter() throws Exception {
    house.write(
        IN_METRICS,
        """
        package origin.metrics;

        class Planted {
          origin.usecases.accounts.Accounts useCase;
          origin.filesystem.Planted neighbour;
        }
        """);

    CopyOfTheHouse.Build build =
        house.maven("compile", "-pl", "adapters-out/metrics,application/ports,domain");

    assertRefused(build, "package origin.usecases.accounts does not exist");
    assertRefused(build, "package origin.filesystem does not exist");
  }

  @Test
  void whatIsUsedIsDeclaredAndNothingElse() throws Exception {
    house.replace(
        "adapters-in/api-document/pom.xml",
        """
              <groupId>tools.jackson.core</groupId>
              <artifactId>jackson-databind</artifactId>
        """,
        """
              <groupId>org.slf4j</groupId>
              <artifactId>slf4j-api</artifactId>
        """);

    CopyOfTheHouse.Build build =
        house.maven(
            "test-compile",
            "dependency:analyze-only@declare-what-is-used-and-nothing-else",
            "-pl",
            "adapters-in/api-document");

    assertRefused(build, "Used undeclared dependencies found");
    assertRefused(build, "tools.jackson.core:jackson-databind");
    assertRefused(build, "Unused declared dependencies found");
    assertRefused(build, "org.slf4j:slf4j-api");
  }

  @Test
  void aNullWhereNoneMayBeIsRefused() throws Exception {
    house.write(
        IN_DOMAIN,
        """
        package origin.domain.accounts;

        final class Planted {
          private Planted() {}

          static String nothing() {
            return null;
          }
        }
        """);

    assertRefused(house.maven("compile", "-pl", "domain"), "[NullAway]");
  }

  @Test
  void aCompilerWarningIsRefused() throws Exception {
    house.write(
        IN_DOMAIN,
        """
        package origin.domain.accounts;

        final class Planted {
          private Planted() {}

          static java.util.List raw() {
            return java.util.List.of();
          }
        }
        """);

    assertRefused(house.maven("compile", "-pl", "domain"), "found raw type");
  }

  @Test
  void foreignFormattingIsRefused() throws Exception {
    house.write(IN_DOMAIN, "package origin.domain.accounts; record Planted( ) { }");

    assertRefused(house.maven("spotless:check@style", "-pl", "domain"), "Planted.java");
  }

  private static void assertRefused(CopyOfTheHouse.Build build, String reason) {
    assertThat(build.status()).as(build.output()).isNotZero();
    assertThat(build.output()).contains(reason);
  }
}
