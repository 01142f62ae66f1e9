package origin.bootstrap;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import origin.bootstrap.cli.Command;
import origin.domain.accounts.Role;
import origin.domain.accounts.Secret;
import origin.identity.IdentityAdapters;
import origin.identity.IdentitySettings;
import origin.identity.KeysUnavailable;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresBroken;
import origin.postgres.database.PostgresSettings;
import origin.postgres.server.PostgresCannotStart;
import origin.postgres.server.ServerAddress;
import origin.usecases.accounts.CreateAdmin;
import origin.usecases.accounts.GrantRole;

/// `origin admin`: accounts for operators, while Origin runs and while it is stopped.
final class Admin {
  private static final int CONNECTIONS = 2;

  private Admin() {}

  static int create(Command.CreateAdmin wanted, PrintStream out) {
    return with(
        wanted.data(),
        session -> {
          Secret password = new Secret(session.identity().ids().next());
          return switch (session
              .people()
              .accounts()
              .createAdmin()
              .create(wanted.email(), password)) {
            case CreateAdmin.Outcome.Created created -> {
              out.println("The admin's account is " + created.viewer().email().value());
              out.println("Its password, told this once: " + password.value());
              yield 0;
            }
            case CreateAdmin.Outcome.EmailTaken _ ->
                throw new CannotStart(
                    "Somebody has an account with this address; 'origin admin grant' gives it the role.");
            case CreateAdmin.Outcome.Invalid _ ->
                throw new CannotStart("'" + wanted.email() + "' is no e-mail address.");
            case CreateAdmin.Outcome.NotNeeded _ -> 0;
          };
        });
  }

  static int grant(Command.GrantRole wanted, PrintStream out) {
    Role role = role(wanted.role());
    return with(
        wanted.data(),
        session ->
            switch (session.people().accounts().grantRole().grant(wanted.email(), role)) {
              case GrantRole.Outcome.Granted granted -> {
                out.println(granted.viewer().email().value() + " is " + wanted.role() + " now.");
                yield 0;
              }
              case GrantRole.Outcome.NoSuchAccount _ ->
                  throw new CannotStart(
                      "Nobody has an account with the address " + wanted.email() + ".");
            });
  }

  private record Session(People people, IdentityAdapters identity) {}

  /// Beside a running Origin its own database is used; otherwise one is started for as long as this
  /// takes.
  private static int with(Path folder, Function<Session, Integer> work) {
    InstantSource clock = InstantSource.system();
    Layout layout = Layout.of(folder);
    try (LifeCycle life = new LifeCycle()) {
      ServerAddress address = Storage.runningOrStarted(layout, life);
      PostgresAdapters database =
          life.started(
              "the connections",
              new PostgresAdapters(PostgresSettings.on(address, CONNECTIONS), clock));
      database.migrate();
      IdentityAdapters identity =
          new IdentityAdapters(IdentitySettings.usual(layout.secrets()), clock);
      return work.apply(new Session(People.on(database, identity, clock), identity));
    } catch (PostgresCannotStart | PostgresBroken | KeysUnavailable e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    }
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "'"
                        + word
                        + "' is no role; roles are "
                        + Arrays.stream(Role.values())
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
