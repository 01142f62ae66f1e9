package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

  private static JavaClasses house;

  @BeforeAll
  static void walkThroughTheHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("origin");
  }

  @Test
  void everyRingAndAdapterIsSeen() {
    assertThat(house.stream().map(type -> Packages.part(type, 1).orElseThrow()))
        .contains("domain", "ports", "usecases", "bootstrap");
  }

  @ParameterizedTest
  @EnumSource
  void holdsInTheWholeHouse(Rule rule) {
    rule.archRule().check(house);
  }

  @ParameterizedTest
  @EnumSource
  void refusesItsPlantedViolation(Rule rule, @TempDir Path folder) {
    JavaClasses planted = Planted.violating(rule).compileInto(folder);

    assertThatThrownBy(() -> rule.archRule().check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("because");
  }

  @Test
  void acceptsAnInnocentClass(@TempDir Path folder) {
    JavaClasses innocent = Planted.INNOCENT.compileInto(folder);

    for (Rule rule : Rule.values()) {
      assertThatCode(() -> rule.archRule().check(innocent))
          .as(rule.name())
          .doesNotThrowAnyException();
    }
  }
}
