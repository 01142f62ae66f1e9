package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import origin.bootstrap.outside.Person;

/// The pictures of a video as a player gets them by HLS, a file for each rendition.
final class Download {
  /// What a master playlist says of one rendition: its size, and on the next line its playlist (RFC
  /// 8216, section 4.3.4.2).
  private static final Pattern VARIANT =
      Pattern.compile("#EXT-X-STREAM-INF:.*RESOLUTION=([0-9]+)x([0-9]+).*\\R([^#\\r\\n]+)");

  private final Workshop workshop;
  private final Person viewer;

  Download(Workshop workshop, Person viewer) {
    this.workshop = workshop;
    this.viewer = viewer;
  }

  /// Gets all renditions.
  ///
  /// @param master the address of the master playlist
  /// @return where they lie, by the height of their pictures
  Map<Integer, Path> pictures(String master) {
    Map<Integer, Path> files = new TreeMap<>();
    variants(new String(bytes(master), UTF_8))
        .forEach(
            (height, playlist) -> files.put(height, rendition(beside(master, playlist), height)));
    return files;
  }

  /// The playlists in a master playlist, by the height of their pictures.
  static Map<Integer, String> variants(String master) {
    Map<Integer, String> variants = new TreeMap<>();
    Matcher variant = VARIANT.matcher(master);
    while (variant.find()) {
      variants.put(Integer.valueOf(variant.group(2)), variant.group(3));
    }
    return variants;
  }

  private Path rendition(String playlist, int height) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes(beside(playlist, "init.mp4")));
    new String(bytes(playlist), UTF_8)
        .lines()
        .filter(line -> line.endsWith(".m4s"))
        .forEach(segment -> whole.writeBytes(bytes(beside(playlist, segment))));
    try {
      return Files.write(workshop.file("origin-" + height + ".mp4"), whole.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(String path) {
    var answer = viewer.send(path, HttpRequest.Builder::GET);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String beside(String path, String name) {
    return URI.create(path).resolve(name).toString();
  }
}
