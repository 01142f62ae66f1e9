package origin.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void whatMeansNothingIsOneLineAndStatusTwo() {
    assertThat(run("dance")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("origin: There is no command 'dance'; see 'origin help'.\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void helpIsPrintedAndStatusIsZero() {
    assertThat(run("help", "up")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("Usage: origin up");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(UTF_8)).matches("origin \\S+\n");
  }

  private int run(String... words) {
    return Main.run(
        List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }
}
