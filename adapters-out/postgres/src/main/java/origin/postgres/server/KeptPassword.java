package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import origin.domain.accounts.Secret;

/// The server's password: made once of 256 bits of chance, kept in a file that only its owner can
/// read.
final class KeptPassword {

  private static final int BYTES = 32;

  private KeptPassword() {}

  /// The password in a file, made and kept there if there is none.
  static Secret in(Path file) throws IOException {
    if (Files.notExists(file)) {
      keep(made(), file);
    }
    return new Secret(Files.readString(file).strip());
  }

  private static Secret made() {
    var chance = new byte[BYTES];
    new SecureRandom().nextBytes(chance);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
  }

  private static void keep(Secret password, Path file) throws IOException {
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    var draft =
        Files.createTempFile(
            file.getParent(),
            "password",
            ".draft",
            PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.writeString(draft, password.value());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
