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
import origin.usecases.transcoding.MakingPolicy;

/// What the environment says about the one-machine product: variables that begin with `ORIGIN_`.
///
/// @param firstAdmin the account to make at the first start; empty when one is to be made up
/// @param making what is made of a video before anybody asks for it
record Settings(Optional<FirstAdmin> firstAdmin, MakingPolicy making) {
  private static final String EMAIL = "ORIGIN_ADMIN_EMAIL";
  private static final String PASSWORD = "ORIGIN_ADMIN_PASSWORD";
  private static final String MAKE = "ORIGIN_MAKE";
  private static final Set<String> KNOWN = Set.of(EMAIL, PASSWORD, MAKE);

  /// The first account that administers, as the operator wants it.
  record FirstAdmin(EmailAddress email, Secret password) {}

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
    MakingPolicy making = making(environment, problems);
    if (!problems.isEmpty()) {
      throw new CannotStart("The environment is wrong: " + String.join("; ", problems) + ".");
    }
    return new Settings(admin, making);
  }

  private static Optional<FirstAdmin> firstAdmin(
      Map<String, String> environment, List<String> problems) {
    String email = environment.getOrDefault(EMAIL, "");
    Secret password = new Secret(environment.getOrDefault(PASSWORD, ""));
    if (email.isEmpty() && password.value().isEmpty()) {
      return Optional.empty();
    }
    if (email.isEmpty() || password.value().isEmpty()) {
      problems.add(EMAIL + " and " + PASSWORD + " go together");
      return Optional.empty();
    }
    if (EmailAddress.parse(email).isEmpty()) {
      problems.add(EMAIL + " is no e-mail address");
    }
    if (Password.parse(password).isEmpty()) {
      problems.add(PASSWORD + " needs 10 to 128 characters");
    }
    return EmailAddress.parse(email).map(address -> new FirstAdmin(address, password));
  }

  private static MakingPolicy making(Map<String, String> environment, List<String> problems) {
    return switch (environment.getOrDefault(MAKE, "at-once")) {
      case "at-once" -> MakingPolicy.AT_ONCE;
      case "on-demand" -> MakingPolicy.ON_DEMAND;
      default -> {
        problems.add(MAKE + " is at-once or on-demand");
        yield MakingPolicy.AT_ONCE;
      }
    };
  }
}
