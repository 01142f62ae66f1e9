package origin.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A client that says whatever a test wants, well-formed or not.
final class RawConnection implements Closeable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
  private static final int PATIENCE_MS = 30_000;

  private final Socket socket;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MS);
  }

  void say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /// Sends so many bytes beside what else happens, for as long as the server takes them.
  void pour(long bytes) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                new Bytes(bytes).transferTo(socket.getOutputStream());
              } catch (IOException _) {
                // the server has had enough, which is its right
              }
            });
  }

  /// The next answer, head and body.
  String answer() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(in.readNBytes(size), StandardCharsets.UTF_8);
  }

  /// Waits until the server ends the connection; answers may come before.
  ///
  /// @throws java.net.SocketTimeoutException if it does not
  void awaitCut() throws IOException {
    try {
      socket.getInputStream().readAllBytes();
    } catch (SocketException _) {
      // a reset cuts as well as an end does
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
