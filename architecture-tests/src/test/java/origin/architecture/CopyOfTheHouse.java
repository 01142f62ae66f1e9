package origin.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;

/// A copy of the source tree in which a line may be planted and the build run.
record CopyOfTheHouse(Path folder) {

  static final Set<String> LEFT_OUT =
      Set.of(".git", "target", "node_modules", "data", ".svelte-kit");

  static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  /// What a build said.
  record Build(int status, String output) {}

  static CopyOfTheHouse in(Path folder) throws IOException {
    Files.walkFileTree(HOUSE, new Copying(folder));
    return new CopyOfTheHouse(folder);
  }

  void write(String file, String text) throws IOException {
    Path place = folder.resolve(file);
    Files.createDirectories(place.getParent());
    Files.writeString(place, text);
  }

  void replace(String file, String old, String now) throws IOException {
    Path place = folder.resolve(file);
    String text = Files.readString(place);
    if (!text.contains(old)) {
      throw new IllegalStateException(file + " has no " + old);
    }
    Files.writeString(place, text.replace(old, now), StandardOpenOption.TRUNCATE_EXISTING);
  }

  /// Runs Maven as the house does, without asking the network.
  Build maven(String... words) throws IOException, InterruptedException {
    Path log = folder.resolve("build.log");
    Path mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn");
    ProcessBuilder build =
        new ProcessBuilder(
                Stream.concat(Stream.of(mvn.toString(), "-B", "-ntp", "-o"), Stream.of(words))
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    build.environment().put("MAVEN_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    int status = build.start().waitFor();
    return new Build(status, Files.readString(log));
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path to;

    Copying(Path to) {
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
        throws IOException {
      if (LEFT_OUT.contains(String.valueOf(from.getFileName()))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectories(to.resolve(HOUSE.relativize(from).toString()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
      Files.copy(
          from, to.resolve(HOUSE.relativize(from).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
