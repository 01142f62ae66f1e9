package origin.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The files of the web client on the class path, read when first asked for and kept.
///
/// Names are looked up, never listed: the class path is not searched. What is kept is bounded by
/// what exists.
final class WebFiles {

  private static final Pattern NAME =
      Pattern.compile(
          "([A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*[A-Za-z0-9_@-][A-Za-z0-9_@-]*(\\.[A-Za-z0-9_-]+)+");

  private final String root;
  private final Map<String, WebFile> found = new ConcurrentHashMap<>();

  /// @param root the folder on the class path, with a slash at its end
  WebFiles(String root) {
    this.root = root;
  }

  /// A file, by its path below the root.
  Optional<WebFile> find(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(found.get(name)).or(() -> load(name));
  }

  /// The bytes of a file.
  Optional<byte[]> read(String name) {
    try (InputStream in = WebFiles.class.getClassLoader().getResourceAsStream(root + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + root + name, broken);
    }
  }

  private Optional<WebFile> load(String name) {
    Optional<WebFile> file =
        read(name).map(bytes -> WebFile.of(name, bytes, read(name + ".gz"), read(name + ".br")));
    file.ifPresent(loaded -> found.put(name, loaded));
    return file;
  }
}
