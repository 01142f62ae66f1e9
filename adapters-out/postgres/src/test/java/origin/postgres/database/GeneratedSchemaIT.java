package origin.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GeneratedSchemaIT {

  private static final Path COMMITTED = Path.of("src", "main", "generated");
  private static final Path FRESH = Path.of("target", "generated-from-migrations");

  @Test
  void theCommittedCodeIsWhatTheMigrationsGive() throws Exception {
    JooqGeneration.generate(SharedServer.migratedDatabase(), FRESH);
    var committed = filesIn(COMMITTED);
    var fresh = filesIn(FRESH);
    var files = new TreeSet<>(committed.keySet());
    files.addAll(fresh.keySet());
    files.removeIf(file -> Objects.equals(committed.get(file), fresh.get(file)));
    assertThat(files).as("to be mended by replacing %s by %s", COMMITTED, FRESH).isEmpty();
  }

  private static Map<String, String> filesIn(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
