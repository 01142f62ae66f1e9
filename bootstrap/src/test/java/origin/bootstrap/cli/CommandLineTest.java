package origin.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @Test
  void upTakesItsDefaultsWhereNothingIsSaid() {
    assertThat(read("up")).isEqualTo(new Command.Up(8080, Path.of("data"), false));
  }

  @Test
  void optionsStandInAnyOrderAndInBothForms() {
    assertThat(read("up --demo --data=/srv/origin --port 0"))
        .isEqualTo(new Command.Up(0, Path.of("/srv/origin"), true));
  }

  @Test
  void adminsAreMadeAndRolesAreGiven() {
    assertThat(read("admin create --email a@b.example"))
        .isEqualTo(new Command.CreateAdmin("a@b.example", Path.of("data")));
    assertThat(read("admin grant --role moderator --email a@b.example --data d"))
        .isEqualTo(new Command.GrantRole("a@b.example", "moderator", Path.of("d")));
  }

  @Test
  void aNodeHasARoleAndMayHaveAFile() {
    assertThat(read("serve --role worker"))
        .isEqualTo(new Command.Serve(Role.WORKER, Optional.empty()));
    assertThat(read("serve --config /etc/origin.conf --role all"))
        .isEqualTo(new Command.Serve(Role.ALL, Optional.of(Path.of("/etc/origin.conf"))));
    assertThat(read("migrate")).isEqualTo(new Command.Migrate(Optional.empty()));
  }

  @Test
  void theDoctorLooksWhereItIsTold() {
    assertThat(read("doctor")).isEqualTo(new Command.Doctor(new Command.Kept.Unsaid(), false));
    assertThat(read("doctor --json --data d"))
        .isEqualTo(new Command.Doctor(new Command.Kept.InFolder(Path.of("d")), true));
    assertThat(read("doctor --config /etc/origin.conf"))
        .isEqualTo(
            new Command.Doctor(
                new Command.Kept.Shared(Optional.of(Path.of("/etc/origin.conf"))), false));
  }

  @Test
  void askingForHelpAnywhereGivesHelp() {
    assertThat(CommandLine.read(List.of())).isEqualTo(new Command.Help(Optional.empty()));
    assertThat(read("--help")).isEqualTo(new Command.Help(Optional.empty()));
    assertThat(read("up --help")).isEqualTo(new Command.Help(Optional.of("up")));
    assertThat(read("--version")).isEqualTo(new Command.Version());
  }

  @ParameterizedTest
  @CsvSource({
    "dance, There is no command 'dance'",
    "up --prot 1, has no option --prot",
    "up --port, needs a value",
    "up --port 70000, 'A port is a number from 0 to 65535, not '",
    "up --port http, A port is a number",
    "up --port 1 --port 2, stands twice",
    "up now, does not know 'now'",
    "up --demo=yes, has no option --demo",
    "admin, needs 'create' or 'grant'",
    "admin create, needs --email",
    "admin create --email a@b.c --role admin, has no option --role",
    "serve, needs --role",
    "serve --role king, 'web, media, worker or all, not '",
    "migrate now, does not know 'now'",
    "doctor who, does not know 'who'",
    "doctor --data d --config c, 'takes --data or --config, not both'",
    "bench, needs a name",
  })
  void whatMeansNothingIsToldInOneLine(String line, String told) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(Misused.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "serve", "migrate", "doctor", "admin", "bench", "test"})
  void everyCommandHasAPageInTheManual(String command) {
    assertThat(Manual.page(new Command.Help(Optional.of(command)))).startsWith("Usage:");
    assertThat(Manual.page(new Command.Help(Optional.empty()))).contains("\n  " + command);
  }

  @Property
  void anyWordsGiveACommandOrOneClearLine(@ForAll List<String> words) {
    try {
      assertThat(CommandLine.read(words)).isNotNull();
    } catch (Misused misused) {
      assertThat(misused).hasMessageMatching("(?s).+\\.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "../origin", "", "UP"})
  void aPageThatIsNotThereIsTold(String topic) {
    assertThatThrownBy(() -> Manual.page(new Command.Help(Optional.of(topic))))
        .isInstanceOf(Misused.class);
  }

  private static Command read(String line) {
    return CommandLine.read(List.of(line.split(" ")));
  }
}
