package origin.contracts.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A client's connection as a test plays it: bytes come when the test sends them, then it ends or
/// breaks.
final class Wire extends InputStream {
  private sealed interface Event {
    record Bytes(ByteBuffer bytes) implements Event {}

    record End() implements Event {}

    record Break() implements Event {}
  }

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private ByteBuffer rest = ByteBuffer.allocate(0);

  Wire sends(byte[] bytes) {
    events.add(new Event.Bytes(ByteBuffer.wrap(bytes)));
    return this;
  }

  Wire ends() {
    events.add(new Event.End());
    return this;
  }

  Wire breaks() {
    events.add(new Event.Break());
    return this;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int most) throws IOException {
    while (!rest.hasRemaining()) {
      switch (next()) {
        case Event.Bytes(ByteBuffer bytes) -> rest = bytes;
        case Event.End end -> {
          events.add(end);
          return -1;
        }
        case Event.Break _ -> throw new IOException("connection reset by peer");
      }
    }
    int count = Math.min(most, rest.remaining());
    rest.get(buffer, from, count);
    return count;
  }

  private Event next() throws InterruptedIOException {
    try {
      return events.take();
    } catch (InterruptedException ended) {
      throw new InterruptedIOException("closed by the server");
    }
  }
}
