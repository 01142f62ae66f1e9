package origin.media;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Lets the bodies on one HTTP/2 connection be written piece by piece in turns.
///
/// The server looks whether the connection's window has room, writes, and only then counts what it
/// wrote: two streams that do so at once overrun the window, and the client must end the connection
/// (RFC 9113, section 6.9.1). A body whose reader pauses for longer than its own window lasts holds
/// up the others of its connection; a body that is held up for too long ends.
final class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Map<String, Turn> connections = new HashMap<>();

  /// Something that writes a body.
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes a body, one piece a turn.
  void take(ServerRequest request, OutputStream out, Body body) throws IOException {
    if (!request.prologue().protocolVersion().startsWith("2")) {
      body.writeTo(out);
      return;
    }
    Turn turn = join(request.socketId());
    try {
      body.writeTo(new InTurn(turn.lock, out));
    } finally {
      leave(request.socketId());
    }
  }

  private Turn join(String connection) {
    synchronized (connections) {
      Turn turn = connections.computeIfAbsent(connection, _ -> new Turn());
      turn.members++;
      return turn;
    }
  }

  private void leave(String connection) {
    synchronized (connections) {
      connections.computeIfPresent(connection, (_, turn) -> --turn.members == 0 ? null : turn);
    }
  }

  /// The turn of one connection, and how many bodies share it.
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private int members;
  }

  /// Writes when it is its turn.
  private static final class InTurn extends OutputStream {
    private final ReentrantLock lock;
    private final OutputStream out;

    InTurn(ReentrantLock lock, OutputStream out) {
      this.lock = lock;
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      await();
      try {
        out.write(bytes, from, count);
        out.flush();
      } finally {
        lock.unlock();
      }
    }

    private void await() throws IOException {
      try {
        if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new SocketTimeoutException("others held up this connection for too long");
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("nobody waits for this body any more");
      }
    }
  }
}
