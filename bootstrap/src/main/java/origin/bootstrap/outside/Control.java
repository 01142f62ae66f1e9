package origin.bootstrap.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A plain file server in a process of its own, to measure against.
///
/// @param name what it is
/// @param process where it runs
/// @param address where it listens
public record Control(String name, Process process, URI address) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// Serves a folder: by nginx where there is one, by a plain Java server otherwise.
  ///
  /// @param folder what it serves
  /// @param scratch where it may write
  public static Control serving(Path folder, Path scratch) {
    int port = freePort();
    URI address = URI.create("http://127.0.0.1:" + port);
    try {
      Optional<Path> nginx = nginx();
      Process process =
          nginx.isPresent()
              ? start(nginx.get().toString(), "-c", configured(folder, scratch, port).toString())
              : start(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  ManagementFactory.getRuntimeMXBean().getClassPath(),
                  FileServer.class.getName(),
                  folder.toString(),
                  Integer.toString(port));
      String name = nginx.isPresent() ? "nginx with sendfile" : "Java with transferTo (no nginx)";
      Control control = new Control(name, process, address);
      Eventually.see("the control", PATIENCE, control::answers, answers -> answers);
      return control;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The process id of the server.
  public long pid() {
    return process.pid();
  }

  /// The paths of its files, which are numbered.
  public List<String> paths(int count) {
    return IntStream.range(0, count).mapToObj(index -> "/" + index + ".m4s").toList();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean answers() {
    try (Socket _ = new Socket(address.getHost(), address.getPort())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Process start(String... words) throws IOException {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Optional<Path> nginx() {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// One process that stays in the foreground, so that its CPU is the server's whole CPU.
  private static Path configured(Path folder, Path scratch, int port) throws IOException {
    Files.createDirectories(scratch);
    return Files.writeString(
        scratch.resolve("nginx.conf"),
        """
        daemon off;
        master_process off;
        pid %1$s/pid;
        error_log /dev/null;
        events {}
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000;
          client_body_temp_path %1$s;
          proxy_temp_path %1$s;
          fastcgi_temp_path %1$s;
          uwsgi_temp_path %1$s;
          scgi_temp_path %1$s;
          server {
            listen 127.0.0.1:%3$d;
            root %2$s;
          }
        }
        """
            .formatted(scratch, folder, port));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
