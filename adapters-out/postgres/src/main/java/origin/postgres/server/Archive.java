package origin.postgres.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The packed PostgreSQL binaries of this operating system and processor, an xz-compressed tar
/// inside a jar.
///
/// @param location where the packed binaries are, an entry of a jar
record Archive(URI location) {

  private static final int OWNER_MAY_EXECUTE = 0100;

  /// The binaries that this build brings for this machine.
  static Archive forThisMachine() {
    var name = nameForThisMachine();
    var found = Archive.class.getClassLoader().getResource(name);
    if (found == null) {
      throw new PostgresCannotStart(
          "This Origin brings no PostgreSQL for this machine (%s is missing).".formatted(name),
          null);
    }
    return new Archive(URI.create(found.toString()));
  }

  /// What the archive for this machine is called in every jar of binaries.
  static String nameForThisMachine() {
    return "postgres-%s-%s.txz".formatted(operatingSystem(), processor());
  }

  /// A name that changes whenever the content does: the checksum and size that the jar's directory
  /// states.
  String fingerprint() throws IOException {
    if (!(location.toURL().openConnection() instanceof JarURLConnection inJar)) {
      throw new IOException("The PostgreSQL binaries are expected in a jar, not at " + location);
    }
    var entry = inJar.getJarEntry();
    return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
  }

  /// Writes every file of the archive below an existing, empty folder.
  void unpackInto(Path folder) throws IOException {
    URL url = location.toURL();
    try (InputStream packed = url.openStream();
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive reaches out of its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(parentOf(target));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      Files.setPosixFilePermissions(target, executable());
    }
  }

  private static Path parentOf(Path file) {
    var parent = file.getParent();
    if (parent == null) {
      throw new UncheckedIOException(new IOException("A file without a folder: " + file));
    }
    return parent;
  }

  private static Set<PosixFilePermission> executable() {
    return EnumSet.of(
        PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.OTHERS_EXECUTE);
  }

  private static String operatingSystem() {
    var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return name.startsWith("mac")
        ? "darwin"
        : name.startsWith("linux") ? "linux" : name.replace(' ', '-');
  }

  private static String processor() {
    var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      default -> name;
    };
  }
}
