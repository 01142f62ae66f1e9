package origin.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./origin` on machines that are made up: their tools are small scripts that say what they
/// were asked.
class LauncherTest {

  private Machine machine;

  @BeforeEach
  void setUpAMachineWithEverything(@TempDir Path folder) throws IOException {
    machine = Machine.in(folder);
    machine.installJdk("25.0.3");
    machine.installMaven("3.8.7");
    machine.installNode("v20.20.2");
  }

  @Test
  void buildsThenBecomesTheJvm() throws Exception {
    Machine.Answer answer = machine.origin("up", "--port", "9000");

    assertThat(answer.status()).isZero();
    assertThat(answer.lines()).last().asString().endsWith("origin.bootstrap.Main up --port 9000");
    assertThat(machine.builds()).isEqualTo(1);
  }

  @Test
  void startsWithWhatTheJvmRemembers() throws Exception {
    machine.installJdkWithMemory("25.0.3");

    assertThat(machine.origin("up").lines()).last().asString().contains("-XX:AOTCache=");
  }

  @Test
  void startsWithoutAMemoryWhereNoneCouldBeMade() throws Exception {
    assertThat(machine.origin("up").lines()).last().asString().doesNotContain("-XX:AOTCache=");
  }

  @Test
  void doesNotBuildWhatIsBuilt() throws Exception {
    machine.origin("up");
    machine.origin("up");

    assertThat(machine.builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    machine.origin("up");
    Files.setLastModifiedTime(
        machine.home().resolve("domain/src/main/java/module-info.java"),
        FileTime.from(Instant.now().plusSeconds(60)));
    machine.origin("up");

    assertThat(machine.builds()).isEqualTo(2);
  }

  @Test
  void buildsOnceWhenAskedTwiceAtOnce() throws Exception {
    Process one = machine.start("up");
    Process other = machine.start("up");

    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(machine.builds()).isEqualTo(1);
  }

  @Test
  void saysWhyABuildFailedAndTriesAgainNextTime() throws Exception {
    machine.breakMaven("[ERROR] Video.java:[1,1] ';' expected");

    assertThat(machine.origin("up").status()).isEqualTo(1);
    Machine.Answer again = machine.origin("up");

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.lines()).contains("[ERROR] Video.java:[1,1] ';' expected");
  }

  @Test
  void runsEveryCheckAndAddsUpTheTests() throws Exception {
    machine.installMaven("3.9.9");
    Machine.Answer answer = machine.origin("test", "--long");

    assertThat(answer.status()).isZero();
    assertThat(answer.lines())
        .anySatisfy(line -> assertThat(line).contains("verify").contains("-Dorigin.kills=30"))
        .contains("5 passed, 0 failed, 1 skipped")
        .last(STRING)
        .startsWith("counts: each law tried 10000 times, servers killed 30 times");
  }

  @Test
  void failsWhenACheckFails() throws Exception {
    machine.breakMaven("[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0");
    Machine.Answer answer = machine.origin("test");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.lines()).contains("1 passed, 1 failed, 0 skipped");
  }

  @Test
  void namesWhatPassedOnlyTheSecondTime() throws Exception {
    machine.breakMaven(
        """
        [WARNING] Flakes:\s
        [WARNING] origin.conformance.BrowserIT.aViewerWatches
        [ERROR]   Run 1: BrowserIT.aViewerWatches:39 too late
        [INFO]   Run 2: PASS
        [INFO]\s
        [WARNING] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1""");
    Machine.Answer answer = machine.origin("test");

    assertThat(answer.lines())
        .contains(
            "2 passed, 0 failed, 0 skipped",
            "flaky, passed only the second time: origin.conformance.BrowserIT.aViewerWatches");
  }

  @Test
  void namesTheNewestJdkWhereAllAreTooOld() throws Exception {
    machine.removeJdks();
    machine.installJdk("17.0.15");

    assertRefused(machine.origin("up"), 1, "JDK 25 or newer is needed, the newest found is 17");
  }

  @Test
  void passesByAnOlderJdkThatStandsFirst() throws Exception {
    machine.installJdk("11.0.2");

    assertThat(machine.origin("up").status()).isZero();
  }

  @Test
  void saysHowToGetAJdk() throws Exception {
    machine.removeJdks();

    assertRefused(machine.origin("up"), 1, "JDK 25 or newer is needed and none was found");
  }

  @Test
  void saysHowToGetMaven() throws Exception {
    machine.installMaven("3.6.3");

    assertRefused(machine.origin("up"), 1, "Maven 3.8.7 or newer is needed, found 3.6.3");
  }

  @Test
  void saysHowToGetNode() throws Exception {
    machine.installNode("v18.1.0");

    assertRefused(machine.origin("up"), 1, "Node 20 or newer with npm is needed");
  }

  @Test
  void showsHelpWithoutAnyTool() throws Exception {
    machine.removeJdks();

    assertThat(machine.origin().lines()).contains("Usage: origin COMMAND [options]");
    assertThat(machine.origin("help", "up").lines()).anyMatch(line -> line.startsWith("Usage:"));
  }

  @Test
  void refusesAnUnknownWordInOneLine() throws Exception {
    assertRefused(machine.origin("fly"), 2, "there is no command 'fly'");
    assertRefused(machine.origin("help", "fly"), 2, "there is no command 'fly'");
    assertRefused(machine.origin("test", "--fast"), 2, "test knows no '--fast'");
  }

  @Test
  void runsThroughALinkFromAnotherFolder(@TempDir Path elsewhere) throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("o"), machine.home().resolve("origin"));

    assertThat(machine.run(elsewhere, List.of(link.toString(), "--version")).lines())
        .containsExactly("origin 0.1.0-SNAPSHOT");
  }

  private static void assertRefused(Machine.Answer answer, int status, String reason) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.lines()).singleElement().asString().startsWith("origin: " + reason);
  }
}
