package origin.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Server-sent events ([WHATWG HTML, section
/// 9.2](https://html.spec.whatwg.org/multipage/server-sent-events.html)), each on its way at once.
///
/// Every method throws [UncheckedIOException] once the client is gone.
public final class EventStream implements AutoCloseable {

  private final OutputStream out;

  private EventStream(OutputStream out) {
    this.out = out;
  }

  /// Begins to answer with events.
  public static EventStream begin(ServerResponse response) {
    describe(response);
    return new EventStream(response.outputStream());
  }

  /// Says that the answer is events, and nothing more: all there is to say to `HEAD`.
  public static void describe(ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
    response.header("X-Accel-Buffering", "no");
  }

  /// Tells of an event.
  ///
  /// @param data one line
  public void tell(String event, String data) {
    write("event: " + event + "\ndata: " + data + "\n\n");
  }

  /// Shows proxies that the connection is alive.
  public void signOfLife() {
    write(":\n\n");
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
