package origin.conformance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A file and a port that nobody has any business with, and that tell when somebody touches them.
///
/// The file is a named pipe: opening it for writing succeeds only when somebody opens it for
/// reading.
final class Canary implements AutoCloseable {
  private final Path file;
  private final ServerSocket port;
  private final Queue<String> touched = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;

  Canary(Path folder) {
    this.file = folder.resolve("canary.mp4");
    try {
      if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() != 0) {
        throw new IllegalStateException("mkfifo failed");
      }
      this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    Thread.ofPlatform().daemon().name("canary-file").start(this::watchFile);
    Thread.ofPlatform().daemon().name("canary-port").start(this::watchPort);
  }

  /// The path of the file.
  Path file() {
    return file;
  }

  int port() {
    return port.getLocalPort();
  }

  /// An address at the port, without the scheme.
  String address() {
    return "127.0.0.1:" + port.getLocalPort() + "/canary.mp4";
  }

  /// What was touched so far.
  List<String> touched() {
    return List.copyOf(touched);
  }

  private void watchFile() {
    while (!closing) {
      try (FileChannel _ = FileChannel.open(file, StandardOpenOption.WRITE)) {
        if (!closing) {
          touched.add("the file was opened");
        }
      } catch (IOException gone) {
        return;
      }
    }
  }

  private void watchPort() {
    while (!closing) {
      try (var caller = port.accept()) {
        touched.add("somebody connected from " + caller.getRemoteSocketAddress());
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    port.close();
    // lets the watcher go
    try (FileChannel _ = FileChannel.open(file, StandardOpenOption.READ)) {
      Files.delete(file);
    }
  }
}
