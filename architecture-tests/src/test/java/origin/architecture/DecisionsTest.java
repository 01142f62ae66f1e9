package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keeps the records of decisions short, complete and true.
class DecisionsTest {

  private static final Pattern TEST =
      Pattern.compile("`([A-Za-z0-9.-]+(?:Test|IT|\\.test\\.ts|\\.spec\\.ts))`");

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
  void nameATestThatExists(Path record) throws IOException {
    List<String> named =
        Files.readAllLines(record).stream()
            .filter(line -> line.startsWith("*Confirmation*"))
            .flatMap(line -> TEST.matcher(line).results())
            .map(found -> found.group(1))
            .toList();

    assertThat(named).isNotEmpty().isSubsetOf(TestFiles.namesInTheHouse());
  }
}
