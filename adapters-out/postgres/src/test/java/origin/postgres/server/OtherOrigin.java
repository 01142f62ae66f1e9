package origin.postgres.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Another process that starts a server, so that a test can kill it.
final class OtherOrigin {

  private final Process process;

  private OtherOrigin(Process process) {
    this.process = process;
  }

  /// Runs in the other process.
  public static void main(String[] arguments) throws InterruptedException {
    var server = PostgresServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
    IO.println(server.address().url());
    Thread.currentThread().join();
  }

  static OtherOrigin startOn(Path home, Path runtime) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherOrigin.class.getName(),
                home.toString(),
                runtime.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var firstLine = output(process).readLine();
    if (firstLine == null || !firstLine.startsWith("jdbc:")) {
      process.destroyForcibly();
      throw new IOException("The other process did not start a server: " + firstLine);
    }
    return new OtherOrigin(process);
  }

  private static BufferedReader output(Process process) {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  /// As kill -9 does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
