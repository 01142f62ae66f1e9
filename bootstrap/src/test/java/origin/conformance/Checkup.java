package origin.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `origin doctor` says, run as an operator runs it.
///
/// @param status the exit status
/// @param said what it printed
record Checkup(int status, String said) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Runs it to its end.
  static Checkup with(Map<String, String> environment, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "origin.bootstrap.Main", "doctor"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("ORIGIN_"));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Checkup(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What it printed for programs.
  JsonNode json() {
    return JSON.readTree(said);
  }

  /// Flaws and objects, each as `flaw object`.
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : json().get("findings")) {
      findings.add(finding.get("flaw").asString() + " " + finding.get("object").asString());
    }
    return findings;
  }
}
