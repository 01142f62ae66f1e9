package origin.bootstrap;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import origin.bootstrap.cli.Command;
import origin.identity.IdentityAdapters;
import origin.identity.IdentitySettings;
import origin.postgres.database.PostgresBroken;
import origin.postgres.database.SchemaTooNew;

/// `origin migrate`: makes what nodes of this release need before they serve. Twice is once.
final class Migrate {
  private Migrate() {}

  /// @throws CannotStart with one line for the operator
  static int run(Command.Migrate migrate, Map<String, String> environment, PrintStream out) {
    NodeSettings settings = NodeSettings.read(environment, migrate.configuration());
    InstantSource clock = InstantSource.system();
    try (LifeCycle life = new LifeCycle()) {
      Storage storage = Storage.reached(settings, clock, life);
      storage.database().migrate();
      out.println("The database has this release's schema.");
      if (settings.firstAdmin().isPresent()) {
        IdentityAdapters identity =
            new IdentityAdapters(IdentitySettings.usual(settings.keys()), clock);
        FirstAdmin.ensure(
            People.on(storage.database(), identity, clock).accounts().createFirstAdmin(),
            identity.ids(),
            settings.firstAdmin(),
            out);
      }
      return 0;
    } catch (PostgresBroken | SchemaTooNew e) {
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    }
  }
}
