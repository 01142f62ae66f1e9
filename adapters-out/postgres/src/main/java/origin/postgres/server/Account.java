package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// As whom PostgreSQL runs: it refuses to be root, and serves only data that belong to its user.
///
/// An ordinary user runs it as they are. Root has two ways. In a user namespace of its own root has
/// another number and no privilege, while the files still belong to root. Where that is not
/// allowed, as in most containers, PostgreSQL runs as nobody, who may enter root's folders and
/// nothing else.
///
/// @param owner whom its data belong to
/// @param prefix the words before a command that make it run so
record Account(String owner, List<String> prefix) {

  private static final String ROOT = "root";
  private static final String NOBODY = "nobody";
  private static final String NUMBER_OF_NOBODY = "65534";

  Account {
    prefix = List.copyOf(prefix);
  }

  /// The account that owns the data in a folder, or, where there are none, one that works here.
  static Account of(ServerFolder folder) throws IOException {
    var owner = ownerOf(folder);
    return possible()
        .filter(account -> owner.isEmpty() || owner.get().equals(account.owner()))
        .filter(Account::works)
        .findFirst()
        .orElseThrow(() -> refusal(folder, owner));
  }

  private static Stream<Account> possible() {
    var user = currentUser();
    return user.equals(ROOT)
        ? Stream.of(rootInANamespace(), nobody())
        : Stream.of(new Account(user, List.of()));
  }

  static Account rootInANamespace() {
    return new Account(ROOT, List.of("unshare", "--user"));
  }

  static Account nobody() {
    return new Account(
        NOBODY,
        List.of(
            "setpriv",
            "--reuid=" + NUMBER_OF_NOBODY,
            "--regid=" + NUMBER_OF_NOBODY,
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override",
            "--no-new-privs"));
  }

  private static String currentUser() {
    return ProcessHandle.current().info().user().orElse(System.getProperty("user.name", ""));
  }

  private static Optional<String> ownerOf(ServerFolder folder) throws IOException {
    return Files.exists(folder.cluster())
        ? Optional.of(Files.getOwner(folder.cluster()).getName())
        : Optional.empty();
  }

  private static PostgresCannotStart refusal(ServerFolder folder, Optional<String> owner) {
    return owner
        .filter(name -> !name.equals(currentUser()))
        .<PostgresCannotStart>map(
            name -> new PostgresCannotStart.FolderOfAnotherUser(folder.home(), name))
        .orElseGet(
            () ->
                new PostgresCannotStart(
                    "PostgreSQL does not run as root, and this machine offers no way around it:"
                        + " start Origin as an ordinary user.",
                    null));
  }

  private boolean works() {
    return prefix.isEmpty() || succeeds(command(Path.of("true")));
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// A command that runs a program under this account.
  List<String> command(Path program) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    return command;
  }
}
