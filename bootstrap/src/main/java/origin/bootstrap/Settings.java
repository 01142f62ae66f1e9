package origin.bootstrap;

import java.net.InetAddress;
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
/// @param media how media are made and kept
/// @param trustedProxies addresses of proxies that are believed about where a request comes from
record Settings(Optional<FirstAdmin> firstAdmin, MediaSettings media, Set<String> trustedProxies) {

  private static final String EMAIL = "ORIGIN_ADMIN_EMAIL";
  private static final String PASSWORD = "ORIGIN_ADMIN_PASSWORD";
  private static final String PROXIES = "ORIGIN_TRUSTED_PROXIES";
  private static final String LOG = "ORIGIN_LOG";

  /// The first account that administers, as the operator wants it.
  record FirstAdmin(EmailAddress email, Secret password) {}

  /// Reads the environment.
  ///
  /// @throws CannotStart that names every unknown, missing or malformed variable at once
  static Settings read(Map<String, String> environment) {
    Configuration given = Configuration.of(environment);
    checkLog(given);
    Settings settings =
        new Settings(firstAdmin(given), MediaSettings.read(given), trustedProxies(given));
    given.end();
    return settings;
  }

  static Optional<FirstAdmin> firstAdmin(Configuration given) {
    Optional<String> email = given.text(EMAIL);
    Optional<Secret> password = given.secret(PASSWORD);
    if (email.isPresent() != password.isPresent()) {
      given.problem(EMAIL + " and " + PASSWORD + " go together");
      return Optional.empty();
    }
    if (email.isPresent() && email.flatMap(EmailAddress::parse).isEmpty()) {
      given.problem(EMAIL + " is no e-mail address");
    }
    if (password.isPresent() && password.flatMap(Password::parse).isEmpty()) {
      given.problem(PASSWORD + " needs 10 to 128 characters");
    }
    return email
        .flatMap(EmailAddress::parse)
        .flatMap(address -> password.map(secret -> new FirstAdmin(address, secret)));
  }

  static Set<String> trustedProxies(Configuration given) {
    return given.read(PROXIES, Settings::addresses, "lists IP addresses").orElse(Set.of());
  }

  /// In the form in which the web server compares them.
  private static Set<String> addresses(String list) {
    Set<String> addresses = new TreeSet<>();
    for (String text : list.split(",", -1)) {
      addresses.add(InetAddress.ofLiteral(text.strip()).getHostAddress());
    }
    return addresses;
  }

  /// The form of the log is read from the environment where the log is set up; here it is only
  /// looked at.
  static void checkLog(Configuration given) {
    if (!Set.of("text", "json").contains(given.text(LOG).orElse("text"))) {
      given.problem(LOG + " is text or json");
    }
  }
}
