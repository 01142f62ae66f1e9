package origin.ffmpeg.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// FFmpeg's programs and libraries, unpacked from the class path into a folder named by what they
/// are.
///
/// @param folder holds the programs and their libraries
public record Installation(Path folder) {

  private static final String PACKED = "/org/bytedeco/ffmpeg/linux-x86_64-gpl/";
  private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");
  private static final List<String> LIBRARIES =
      List.of(
          "libavcodec.so.62",
          "libavdevice.so.62",
          "libavfilter.so.11",
          "libavformat.so.62",
          "libavutil.so.60",
          "libdrm.so.2",
          "libswresample.so.6",
          "libswscale.so.9",
          "libva-drm.so.2",
          "libva.so.2");

  /// Unpacks below `parent` what is not there yet. Two programs may do so at once.
  ///
  /// @throws UncheckedIOException if the folder cannot be written or the class path lacks FFmpeg
  public static Installation in(Path parent) {
    try {
      Path folder = parent.resolve("ffmpeg-" + identity());
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(parent);
        Path unfinished = Files.createTempDirectory(parent, "unpacking-");
        unpack(unfinished);
        moveOrDrop(unfinished, folder);
      }
      return new Installation(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException("FFmpeg cannot be unpacked into " + parent, broken);
    }
  }

  Path program(String name) {
    return folder.resolve(name);
  }

  private static void unpack(Path folder) throws IOException {
    for (String name : files()) {
      Path file = folder.resolve(name);
      try (InputStream packed = resource(name).openStream()) {
        Files.copy(packed, file);
      }
      String mode = PROGRAMS.contains(name) ? "r-xr-xr-x" : "r--r--r--";
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void moveOrDrop(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException somebodyWasFaster) {
      try (Stream<Path> files = Files.walk(unfinished)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// A name that changes with the files: from the checksums that the jar lists, so that nothing
  /// needs to be read.
  private static String identity() throws IOException {
    var listing = new StringBuilder();
    for (String name : files()) {
      listing.append(name).append(' ').append(fingerprint(resource(name))).append('\n');
    }
    byte[] digest = sha256().digest(listing.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }

  private static String fingerprint(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    return connection instanceof JarURLConnection jar
        ? jar.getJarEntry().getCrc() + " " + jar.getJarEntry().getSize()
        : connection.getLastModified() + " " + connection.getContentLengthLong();
  }

  private static URL resource(String name) throws IOException {
    URL resource = Installation.class.getResource(PACKED + name);
    if (resource == null) {
      throw new IOException("the class path has no " + PACKED + name);
    }
    return resource;
  }

  private static List<String> files() {
    return Stream.concat(PROGRAMS.stream(), LIBRARIES.stream()).toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
