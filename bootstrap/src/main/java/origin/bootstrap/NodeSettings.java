package origin.bootstrap;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.accounts.Secret;
import origin.http.HttpLimits;
import origin.http.HttpSettings;
import origin.identity.KeySource;
import origin.postgres.database.PostgresSettings;
import origin.s3.S3Settings;

/// What a node of the production product is told; the same for every role.
///
/// @param database the primary
/// @param store the bucket
/// @param keys the installation's own keys
/// @param http where the node listens
/// @param folder a folder of this process alone; nothing in it is missed when it is lost
/// @param media how media are made and kept
/// @param firstAdmin the account that `origin migrate` makes where nobody is admin
/// @param leave how long a node that was told to stop still serves, for load balancers to notice
/// @param silence after how long without a sign of life others take over what this node is at
record NodeSettings(
    PostgresSettings database,
    S3Settings store,
    KeySource keys,
    HttpSettings http,
    Path folder,
    MediaSettings media,
    Optional<Settings.FirstAdmin> firstAdmin,
    Duration leave,
    Duration silence) {

  private static final String DATABASE = "ORIGIN_DATABASE_URL";
  private static final int SHORTEST_SECRET = 32;
  private static final long GIB = 1L << 30;

  /// Whether the environment names a database that nodes share.
  static boolean nameADatabase(Map<String, String> environment) {
    return environment.containsKey(DATABASE);
  }

  /// Reads the environment and, where one is named, a file.
  ///
  /// @throws CannotStart that names everything that is wrong at once
  static NodeSettings read(Map<String, String> environment, Optional<Path> file) {
    Configuration given =
        file.map(path -> Configuration.of(environment, path))
            .orElseGet(() -> Configuration.of(environment));
    NodeSettings settings = Reading.of(given);
    given.end();
    return settings;
  }

  /// What is wrong gets a stand-in, so that the rest is read too; [Configuration#end()] then
  /// refuses all of it.
  private record Reading(Configuration given) {
    static NodeSettings of(Configuration given) {
      Reading reading = new Reading(given);
      Settings.checkLog(given);
      Path folder = given.read("ORIGIN_FOLDER", Path::of, "is a folder").orElse(Path.of("node"));
      return new NodeSettings(
          reading.database(),
          reading.store(Layout.of(folder)),
          reading.keys(),
          reading.http(),
          folder,
          MediaSettings.read(given),
          Settings.firstAdmin(given),
          Duration.ofSeconds(given.number("ORIGIN_LEAVE_SECONDS", 5, 0, 300)),
          Duration.ofSeconds(given.number("ORIGIN_SILENCE_SECONDS", 30, 6, 600)));
    }

    private PostgresSettings database() {
      String url = given.needed(DATABASE);
      boolean ours = url.startsWith("jdbc:postgresql:");
      if (!url.isEmpty() && !ours) {
        given.problem(DATABASE + " begins with jdbc:postgresql:");
      }
      return new PostgresSettings(
          ours ? url : "jdbc:postgresql:none",
          given.needed("ORIGIN_DATABASE_USER"),
          given.neededSecret("ORIGIN_DATABASE_PASSWORD"),
          given.number("ORIGIN_DATABASE_CONNECTIONS", 20, 2, 100));
    }

    private S3Settings store(Layout layout) {
      String bucket = given.needed("ORIGIN_S3_BUCKET");
      return new S3Settings(
          bucket.isEmpty() ? "none" : bucket,
          given.text("ORIGIN_S3_REGION").orElse("us-east-1"),
          given.read("ORIGIN_S3_ENDPOINT", NodeSettings::address, "is an http or https address"),
          given
              .read("ORIGIN_S3_ADDRESSING", NodeSettings::addressing, "is path or virtual-host")
              .orElse(S3Settings.Addressing.VIRTUAL_HOST),
          login(),
          given.number("ORIGIN_S3_CONNECTIONS", 64, 4, 1_000),
          layout.scratch(),
          given.number("ORIGIN_SCRATCH_GIB", 64, 1, 100_000) * GIB);
    }

    private Optional<S3Settings.Login> login() {
      Optional<String> access = given.text("ORIGIN_S3_ACCESS_KEY");
      Optional<Secret> secret = given.secret("ORIGIN_S3_SECRET_KEY");
      if (access.isPresent() != secret.isPresent()) {
        given.problem("ORIGIN_S3_ACCESS_KEY and ORIGIN_S3_SECRET_KEY go together");
      }
      return access.flatMap(key -> secret.map(proof -> new S3Settings.Login(key, proof)));
    }

    private KeySource keys() {
      Secret secret = given.neededSecret("ORIGIN_SECRET");
      boolean longEnough = secret.value().length() >= SHORTEST_SECRET;
      if (!secret.value().isEmpty() && !longEnough) {
        given.problem("ORIGIN_SECRET needs 32 characters that nobody can guess");
      }
      return new KeySource.Derived(longEnough ? secret : new Secret("-".repeat(SHORTEST_SECRET)));
    }

    private HttpSettings http() {
      return new HttpSettings(
          given.text("ORIGIN_HOST").orElse("0.0.0.0"),
          given.number("ORIGIN_PORT", 8080, 0, 65_535),
          given.read("ORIGIN_PUBLIC_ADDRESS", NodeSettings::address, "is an http or https address"),
          Settings.trustedProxies(given),
          HttpLimits.usual(),
          Optional.empty());
    }
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException("no address of a server");
    }
    return address;
  }

  private static S3Settings.Addressing addressing(String text) {
    return switch (text) {
      case "path" -> S3Settings.Addressing.PATH;
      case "virtual-host" -> S3Settings.Addressing.VIRTUAL_HOST;
      default -> throw new IllegalArgumentException("no way to address a bucket");
    };
  }
}
