package origin.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The server's password: made once from 256 bits of chance, kept in a file that only its owner can
/// read.
record Password(String value) {

  private static final int BYTES = 32;

  static Password keptIn(Path file) throws IOException {
    if (Files.notExists(file)) {
      keep(made(), file);
    }
    return new Password(Files.readString(file).strip());
  }

  private static Password made() {
    var chance = new byte[BYTES];
    new SecureRandom().nextBytes(chance);
    return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
  }

  private static void keep(Password password, Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createTempFile(file.getParent(), "password", ".draft", ownerOnly);
    Files.writeString(draft, password.value());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
