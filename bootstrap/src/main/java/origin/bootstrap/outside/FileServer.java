package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least that Java can do to send files: no check, no header but the length, and
/// [FileChannel#transferTo] on a platform thread a connection. For the benchmark alone.
final class FileServer {
  private FileServer() {}

  /// Serves until it is stopped.
  ///
  /// @param args the folder and the port
  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int port = Integer.parseInt(args[1]);
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      while (true) {
        SocketChannel client = server.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client, folder));
      }
    }
  }

  private static void serve(SocketChannel client, Path folder) {
    try (client;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(client.socket().getInputStream(), US_ASCII))) {
      for (String request = lines.readLine(); request != null; request = lines.readLine()) {
        if (request.startsWith("GET /")) {
          send(client, folder.resolve(request.split(" ", -1)[1].substring(1)));
        }
      }
    } catch (IOException _) {
      // the client has gone
    }
  }

  private static void send(SocketChannel client, Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = file.size();
      String head = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n".formatted(length);
      client.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
      for (long sent = 0; sent < length; ) {
        sent += file.transferTo(sent, length - sent, client);
      }
    }
  }
}
