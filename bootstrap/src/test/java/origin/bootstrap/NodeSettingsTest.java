package origin.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.domain.accounts.Secret;
import origin.identity.KeySource;
import origin.s3.S3Settings;

class NodeSettingsTest {
  private static final String SECRET = "a secret that nobody will ever guess";
  private static final Map<String, String> NEEDED =
      Map.of(
          "ORIGIN_DATABASE_URL", "jdbc:postgresql://db:5432/origin",
          "ORIGIN_DATABASE_USER", "origin",
          "ORIGIN_DATABASE_PASSWORD", "the database's password",
          "ORIGIN_S3_BUCKET", "films",
          "ORIGIN_SECRET", SECRET);

  @TempDir private Path folder;

  @Test
  void whatIsNeededIsEnough() {
    NodeSettings settings = read(NEEDED);

    assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://db:5432/origin");
    assertThat(settings.store().bucket()).isEqualTo("films");
    assertThat(settings.store().addressing()).isEqualTo(S3Settings.Addressing.VIRTUAL_HOST);
    assertThat(settings.store().login()).isEmpty();
    assertThat(settings.keys()).isEqualTo(new KeySource.Derived(new Secret(SECRET)));
    assertThat(settings.http().port()).isEqualTo(8080);
  }

  @Test
  void everythingElseCanBeSaid() {
    NodeSettings settings =
        read(
            with(
                Map.of(
                    "ORIGIN_S3_ENDPOINT", "http://127.0.0.1:9000",
                    "ORIGIN_S3_ADDRESSING", "path",
                    "ORIGIN_S3_ACCESS_KEY", "access",
                    "ORIGIN_S3_SECRET_KEY", "the bucket's password",
                    "ORIGIN_PUBLIC_ADDRESS", "https://video.example",
                    "ORIGIN_TRUSTED_PROXIES", "10.0.0.1, 10.0.0.2")));

    assertThat(settings.store().endpoint()).contains(URI.create("http://127.0.0.1:9000"));
    assertThat(settings.store().addressing()).isEqualTo(S3Settings.Addressing.PATH);
    assertThat(settings.http().trustedProxies()).containsExactlyInAnyOrder("10.0.0.1", "10.0.0.2");
    assertThat(settings)
        .asString()
        .doesNotContain("the database's password")
        .doesNotContain("the bucket's password")
        .doesNotContain(SECRET)
        .contains("[redacted]");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNoSecretIs() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "ORIGIN_DATABASE_URL", "mysql://db",
                        "ORIGIN_DATABASE_PASSWORD", "the database's password",
                        "ORIGIN_S3_BUCKETS", "films",
                        "ORIGIN_S3_ACCESS_KEY", "access",
                        "ORIGIN_S3_ENDPOINT", "nowhere",
                        "ORIGIN_PORT", "eighty",
                        "ORIGIN_SECRET", "too short")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_S3_BUCKETS is not a setting")
        .hasMessageContaining("ORIGIN_DATABASE_URL begins with jdbc:postgresql:")
        .hasMessageContaining("ORIGIN_DATABASE_USER is missing")
        .hasMessageContaining("ORIGIN_S3_BUCKET is missing")
        .hasMessageContaining("ORIGIN_S3_ACCESS_KEY and ORIGIN_S3_SECRET_KEY go together")
        .hasMessageContaining("ORIGIN_S3_ENDPOINT is an http or https address")
        .hasMessageContaining("ORIGIN_PORT is a number from 0 to 65535")
        .hasMessageContaining("ORIGIN_SECRET needs 32 characters")
        .hasMessageNotContaining("the database's password")
        .hasMessageNotContaining("too short");
  }

  @Test
  void aFileSaysTheSameAsTheEnvironment() throws IOException {
    Map<String, String> most = new HashMap<>(NEEDED);
    most.remove("ORIGIN_S3_BUCKET");
    Path file = Files.writeString(folder.resolve("origin.conf"), "ORIGIN_S3_BUCKET = films\n");

    assertThat(NodeSettings.read(most, Optional.of(file)).store().bucket()).isEqualTo("films");
  }

  @Test
  void aFileThatContradictsTheEnvironmentIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("origin.conf"), "ORIGIN_S3_BUCKET=books\n");

    assertThatThrownBy(() -> NodeSettings.read(NEEDED, Optional.of(file)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ORIGIN_S3_BUCKET is one thing in the environment and another in");
  }

  @Test
  void aSecretMayStandInAFileOfItsOwnAndNowhereElse() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
    Map<String, String> most = new HashMap<>(NEEDED);
    most.put("ORIGIN_SECRET_FILE", file.toString());

    assertThatThrownBy(() -> read(most)).hasMessageContaining("exclude each other");
    most.remove("ORIGIN_SECRET");
    assertThat(read(most).keys()).isEqualTo(new KeySource.Derived(new Secret(SECRET)));
  }

  @Test
  void aFileThatIsNotThereIsToldInOneLine() {
    assertThatThrownBy(() -> NodeSettings.read(NEEDED, Optional.of(folder.resolve("none"))))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be read")
        .hasMessageNotContaining("\n");
  }

  private static NodeSettings read(Map<String, String> environment) {
    return NodeSettings.read(environment, Optional.empty());
  }

  private static Map<String, String> with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(NEEDED);
    all.putAll(more);
    return all;
  }
}
