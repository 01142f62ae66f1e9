package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Scanner;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.Upload;

/// Sends a whole file as one part of an upload with as little work as a client can have: the
/// operating system moves it from the file to the connection. So what is measured is the server's.
final class Sendfile {
  private Sendfile() {}

  /// Returns when the server has acknowledged all of it.
  static void send(Person person, Upload upload, Path file) {
    URI server = person.origin();
    String head =
        """
        PATCH %s HTTP/1.1
        Host: %s
        Authorization: %s
        Tus-Resumable: 1.0.0
        Upload-Offset: 0
        Content-Type: application/offset+octet-stream
        Content-Length: %d

        """
            .formatted(
                upload.path(), server.getAuthority(), person.authorization(), upload.length())
            .replace("\n", "\r\n");
    try (FileChannel from = FileChannel.open(file);
        SocketChannel to =
            SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()))) {
      to.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
      for (long sent = 0; sent < upload.length(); ) {
        sent += from.transferTo(sent, upload.length() - sent, to);
      }
      expect204(new Scanner(Channels.newInputStream(to), US_ASCII));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void expect204(Scanner answer) {
    String status = answer.nextLine();
    if (!status.contains(" 204")) {
      throw new IllegalStateException("the part was answered " + status);
    }
  }
}
