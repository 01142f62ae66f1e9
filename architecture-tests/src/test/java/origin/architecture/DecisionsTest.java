package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keeps the records of decisions short, complete and true.
class DecisionsTest {

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  private static TestFiles files;

  @BeforeAll
  static void readTheTestsOfAllModules() throws IOException {
    files = TestFiles.ofTheHouse();
  }

  static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("decisions"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void areNumberedWithoutAHole() throws IOException {
    assertThat(records())
        .extracting(record -> record.getFileName().toString().substring(0, 4))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, records().size()).mapToObj("%04d"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("records")
  void fillOnePageAtMost(Path record) throws IOException {
    List<String> lines = Files.readAllLines(record);

    assertThat(lines).hasSizeLessThanOrEqualTo(45);
    assertThat(lines.getFirst())
        .startsWith(
            "# " + Integer.parseInt(record.getFileName().toString().substring(0, 4)) + ". ");
    assertThat(lines).contains("## Context", "## Decision", "## Consequences");
  }

  @ParameterizedTest
  @MethodSource("records")
  void nameTestsThatExist(Path record) throws IOException {
    String text = Files.readString(record);
    List<String> named =
        NAMED
            .matcher(text.substring(text.indexOf("*Confirmation*")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(named).first().satisfies(name -> assertThat(files.named(name)).isTrue());
    assertThat(named).allSatisfy(name -> assertThat(files.mention(name)).isTrue());
  }
}
