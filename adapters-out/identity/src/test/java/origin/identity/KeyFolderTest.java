package origin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.Crowd;

class KeyFolderTest {
  @TempDir private Path data;

  @Test
  void makesAKeyOnceAndKeepsIt() {
    byte[] made = folder().key("key", _ -> bytes("first"));

    assertThat(made).isEqualTo(bytes("first"));
    assertThat(folder().key("key", _ -> bytes("second"))).isEqualTo(bytes("first"));
  }

  @Test
  void keepsKeysApart() {
    folder().key("one", _ -> bytes("first"));

    assertThat(folder().key("other", _ -> bytes("second"))).isEqualTo(bytes("second"));
  }

  @Test
  void givesEverybodyTheKeyThatWasFirst() {
    var keys =
        Crowd.of(
            16,
            number ->
                new String(
                    folder().key("key", _ -> bytes("key " + number)), StandardCharsets.UTF_8));

    assertThat(new HashSet<>(keys)).hasSize(1);
  }

  @Test
  void letsNobodyElseRead() throws IOException {
    folder().key("key", _ -> bytes("first"));

    assertThat(mode(data.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(mode(data.resolve("secrets/key"))).isEqualTo("rw-------");
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    folder().key("key", _ -> bytes("first"));

    try (var files = Files.list(data.resolve("secrets"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("key");
    }
  }

  @Test
  void refusesAKeyThatOthersMayRead() throws IOException {
    folder().key("key", _ -> bytes("first"));
    Files.setPosixFilePermissions(
        data.resolve("secrets/key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> folder().key("key", _ -> bytes("second")))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void saysWhichKeyItCannotMake() throws IOException {
    Files.writeString(data.resolve("secrets"), "in the way");

    assertThatThrownBy(() -> folder().key("key", _ -> bytes("first")))
        .isInstanceOf(KeysUnavailable.class)
        .hasMessageContaining("key");
  }

  private KeyFolder folder() {
    return new KeyFolder(data.resolve("secrets"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
