package origin.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A computer that has nothing but the usual small tools and what a test installs.
record Machine(Path folder) {

  private static final List<String> SMALL_TOOLS =
      List.of(
          "awk",
          "bash",
          "cat",
          "dirname",
          "env",
          "find",
          "flock",
          "grep",
          "head",
          "mkdir",
          "mktemp",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "sort",
          "tail",
          "tee",
          "touch");

  private static final String HELP = "bootstrap/src/main/resources/origin/bootstrap/help/";

  private static final List<String> NEEDED_FILES =
      List.of(
          "origin",
          "pom.xml",
          "domain/src/main/java/module-info.java",
          HELP + "overview.txt",
          HELP + "up.txt");

  /// What a program said on both streams, and its exit status.
  record Answer(int status, List<String> lines) {}

  static Machine in(Path folder) throws IOException {
    Machine machine = new Machine(folder);
    Files.createDirectories(machine.tools());
    Files.createDirectories(machine.jdks());
    for (String tool : SMALL_TOOLS) {
      Files.createSymbolicLink(machine.tools().resolve(tool), onThisMachine(tool));
    }
    for (String file : NEEDED_FILES) {
      Path copy = machine.home().resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(CopyOfTheHouse.HOUSE.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    for (String sources : List.of(".mvn", "application", "adapters-in", "adapters-out")) {
      Files.createDirectories(machine.home().resolve(sources));
    }
    new CopyOfTheHouse(machine.home()).replace("origin", "/usr/lib/jvm", machine.jdks().toString());
    return machine;
  }

  private static Path onThisMachine(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this machine has no " + tool));
  }

  Path home() {
    return folder.resolve("home");
  }

  private Path tools() {
    return folder.resolve("tools");
  }

  private Path jdks() {
    return folder.resolve("jdks");
  }

  /// A JDK whose `java` prints its arguments.
  void installJdk(String version) throws IOException {
    Path jdk = Files.createDirectories(jdks().resolve("jdk-" + version));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), "echo \"$@\"");
    script(jdk.resolve("bin/javac"), "");
  }

  /// A JDK whose `java` writes the AOT cache that it is asked for.
  void installJdkWithMemory(String version) throws IOException {
    installJdk(version);
    script(
        jdks().resolve("jdk-" + version).resolve("bin/java"),
        """
        for word; do case $word in -XX:AOTCacheOutput=*) echo memory >"${word#*=}" ;; esac; done
        echo "$@"
        """);
  }

  void removeJdks() throws IOException {
    try (Stream<Path> found = Files.walk(jdks())) {
      found.sorted((one, other) -> other.compareTo(one)).forEach(Machine::delete);
    }
    Files.createDirectories(jdks());
  }

  /// A Maven that builds an empty product, keeps count, and reports six tests.
  void installMaven(String version) throws IOException {
    script(
        tools().resolve("mvn"),
        """
        [ "$1" != -v ] || { echo "Apache Maven %s"; exit 0; }
        echo built >>'%s'
        mkdir -p '%s'
        echo "$@"
        echo "[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 1"
        echo "[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0"
        """
            .formatted(version, count(), home().resolve("bootstrap/target/origin/lib")));
  }

  void breakMaven(String complaint) throws IOException {
    script(
        tools().resolve("mvn"),
        """
        [ "$1" != -v ] || { echo "Apache Maven 3.9.9"; exit 0; }
        echo "%s"
        exit 1
        """
            .formatted(complaint));
  }

  void installNode(String version) throws IOException {
    script(tools().resolve("node"), "echo " + version);
    script(tools().resolve("npm"), "");
  }

  int builds() throws IOException {
    return Files.exists(count()) ? Files.readAllLines(count()).size() : 0;
  }

  private Path count() {
    return folder.resolve("builds");
  }

  Answer origin(String... words) throws IOException, InterruptedException {
    return run(folder, command(words));
  }

  Answer run(Path from, List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "answer", ".txt");
    int status = process(from, command).redirectOutput(output.toFile()).start().waitFor();
    return new Answer(status, Files.readAllLines(output));
  }

  Process start(String... words) throws IOException {
    return process(folder, command(words)).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> command(String... words) {
    List<String> command = new ArrayList<>(List.of(home().resolve("origin").toString()));
    command.addAll(List.of(words));
    return command;
  }

  private ProcessBuilder process(Path from, List<String> command) {
    ProcessBuilder process =
        new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
    process.environment().clear();
    process.environment().put("PATH", tools().toString());
    process.environment().put("HOME", folder.toString());
    return process;
  }

  private static void script(Path place, String body) throws IOException {
    Files.writeString(place, "#!/usr/bin/env bash\n" + body + "\n");
    if (!place.toFile().setExecutable(true)) {
      throw new IOException(place + " cannot be made executable");
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
