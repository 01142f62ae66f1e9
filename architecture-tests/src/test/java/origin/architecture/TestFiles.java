package origin.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The tests of all modules: their sources, and where they are compiled to.
final class TestFiles extends SimpleFileVisitor<Path> {

  private final Map<String, String> sources = new HashMap<>();

  private TestFiles() {}

  /// Reads the sources of tests and of contracts.
  static TestFiles ofTheHouse() throws IOException {
    TestFiles files = new TestFiles();
    Files.walkFileTree(CopyOfTheHouse.HOUSE, files);
    return files;
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

  /// Whether there is a test file of this name, written as people do: `TimelineTest`,
  /// `watch.test.ts`.
  boolean named(String name) {
    return sources.containsKey(name);
  }

  /// Whether there is a test of this name: a file, a method, or both as in
  /// `TimelineTest.cutsOnlyAtFrames`.
  boolean mention(String name) {
    return named(name) || Stream.of(name.split("\\.")).allMatch(this::somewhere);
  }

  private boolean somewhere(String word) {
    return named(word) || sources.values().stream().anyMatch(source -> source.contains(word));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return CopyOfTheHouse.LEFT_OUT.contains(String.valueOf(folder.getFileName()))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.matches(".*(Test|IT|Contract|Laws|Rule)\\.java|.*\\.(test|spec)\\.[jt]s")) {
      sources.put(name.replaceFirst("\\.java$", ""), Files.readString(file));
    }
    return FileVisitResult.CONTINUE;
  }
}
