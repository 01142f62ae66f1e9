package origin.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The test files of all modules, by name.
final class TestFiles extends SimpleFileVisitor<Path> {

  private final Set<String> names = new HashSet<>();

  private TestFiles() {}

  /// Names as people write them: `TimelineTest`, `watch.spec.ts`.
  static Set<String> namesInTheHouse() throws IOException {
    TestFiles files = new TestFiles();
    Files.walkFileTree(CopyOfTheHouse.HOUSE, files);
    return files.names;
  }

  /// The folders of compiled tests, one a module.
  static List<Path> compiledInTheHouse() throws IOException {
    try (Stream<Path> folders = Files.find(CopyOfTheHouse.HOUSE, 4, TestFiles::holdsTests)) {
      return folders.toList();
    }
  }

  private static boolean holdsTests(Path folder, BasicFileAttributes attributes) {
    return attributes.isDirectory() && folder.endsWith(Path.of("target", "test-classes"));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return CopyOfTheHouse.LEFT_OUT.contains(String.valueOf(folder.getFileName()))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = String.valueOf(file.getFileName());
    names.add(name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name);
    return FileVisitResult.CONTINUE;
  }
}
