package origin.bootstrap;

import java.nio.file.Path;

/// What lies where in a data folder.
///
/// @param root the folder itself, absolute
record Layout(Path root) {
  static Layout of(Path folder) {
    return new Layout(folder.toAbsolutePath().normalize());
  }

  Path database() {
    return root.resolve("postgres");
  }

  Path uploads() {
    return root.resolve("uploads");
  }

  Path media() {
    return root.resolve("media");
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  /// Programs unpacked from the jars; may be deleted while Origin is stopped.
  Path programs() {
    return root.resolve("programs");
  }

  /// What lies here for a while; emptied at every start.
  Path scratch() {
    return root.resolve("scratch");
  }

  /// Where the demo makes its samples.
  Path demo() {
    return root.resolve("demo");
  }
}
