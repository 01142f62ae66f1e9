package origin.bootstrap;

import java.io.PrintStream;
import java.util.Optional;
import origin.domain.accounts.Secret;
import origin.ports.work.Ids;
import origin.usecases.accounts.CreateAdmin;

/// Makes the account that administers where nobody is admin yet.
final class FirstAdmin {
  private static final String NAME_OF_NOBODY = "admin@localhost";

  private FirstAdmin() {}

  /// Makes it as the operator wants it, or makes up a password and prints it this once.
  static void ensure(
      CreateAdmin createFirstAdmin,
      Ids ids,
      Optional<Settings.FirstAdmin> wanted,
      PrintStream out) {
    String email = wanted.map(admin -> admin.email().value()).orElse(NAME_OF_NOBODY);
    Secret password =
        wanted.map(Settings.FirstAdmin::password).orElseGet(() -> new Secret(ids.next()));
    switch (createFirstAdmin.create(email, password)) {
      case CreateAdmin.Outcome.NotNeeded _ -> {}
      case CreateAdmin.Outcome.Created _ -> {
        if (wanted.isEmpty()) {
          out.println("The admin's account is " + email + " with the password " + password.value());
          out.println("(told this once; keep it)");
        }
      }
      case CreateAdmin.Outcome.EmailTaken _ ->
          throw new CannotStart(
              "Nobody is admin yet, and "
                  + email
                  + " is somebody's address; use 'origin admin grant'.");
      case CreateAdmin.Outcome.Invalid invalid ->
          throw new CannotStart(
              "The first admin's account cannot be made: " + invalid.fields() + ".");
    }
  }
}
