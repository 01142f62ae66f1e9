package origin.bootstrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import origin.domain.accounts.EmailAddress;
import origin.domain.accounts.Password;
import origin.domain.accounts.Secret;

/// What the environment says about the one-machine product: variables that begin with `ORIGIN_`.
///
/// @param firstAdmin the account to make at the first start; empty when one is to be made up
record Settings(Optional<FirstAdmin> firstAdmin) {
  private static final String EMAIL = "ORIGIN_ADMIN_EMAIL";
  private static final String PASSWORD = "ORIGIN_ADMIN_PASSWORD";
  private static final Set<String> KNOWN = Set.of(EMAIL, PASSWORD);

  /// The first account that administers, as the operator wants it.
  record FirstAdmin(EmailAddress email, Password password) {}

  /// Reads the environment.
  ///
  /// @throws CannotStart that names every unknown, missing or malformed variable at once
  static Settings read(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith("ORIGIN_") && !KNOWN.contains(name)) {
        problems.add(name + " is not a setting");
      }
    }
    Optional<FirstAdmin> admin = firstAdmin(environment, problems);
    if (!problems.isEmpty()) {
      throw new CannotStart("The environment is wrong: " + String.join("; ", problems) + ".");
    }
    return new Settings(admin);
  }

  private static Optional<FirstAdmin> firstAdmin(
      Map<String, String> environment, List<String> problems) {
    String email = environment.getOrDefault(EMAIL, "");
    String password = environment.getOrDefault(PASSWORD, "");
    if (email.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    if (email.isEmpty() || password.isEmpty()) {
      problems.add(EMAIL + " and " + PASSWORD + " go together");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FirstAdmin(new EmailAddress(email), new Password(new Secret(password))));
    } catch (IllegalArgumentException e) {
      problems.add(EMAIL + " or " + PASSWORD + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
