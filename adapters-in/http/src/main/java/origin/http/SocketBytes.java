package origin.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/// The bytes that a client sends, as they come; a client that falls silent where it should not is
/// given up.
///
/// Small requests are read in small pieces and large bodies in large ones, so that a gigabyte costs
/// few looks at the socket and a thousand quiet connections little memory.
final class SocketBytes implements Supplier<byte[]> {
  private static final int LEAST = 8 << 10;
  private static final int MOST = 256 << 10;
  private static final byte[] NONE = {};

  private final HelidonSocket socket;
  private final Silence silence;
  private final Duration idleTimeout;
  private final DataReader reader = DataReader.create(this);
  private byte[] sniffed;
  private int size = LEAST;
  private volatile boolean answered;

  /// Where a client may be silent for longer than one read waits.
  enum Silence {
    /// Requests and answers take turns: after an answer, until the connection has idled too long.
    AFTER_AN_ANSWER,
    /// Many requests are under way at once: between frames, since answers go the other way
    /// meanwhile.
    BETWEEN_FRAMES
  }

  /// @param connection what was read from it already comes first
  /// @param idleTimeout how long a client may be silent after an answer
  SocketBytes(ConnectionContext connection, Silence silence, Duration idleTimeout) {
    this.socket = connection.serverSocket();
    this.silence = silence;
    this.idleTimeout = idleTimeout;
    DataReader before = connection.dataReader();
    int count = before.available();
    this.sniffed = count == 0 ? NONE : before.readBytes(count); // to read none would wait for some
  }

  DataReader reader() {
    return reader;
  }

  /// Tells that the server has said something.
  void answered() {
    answered = true;
  }

  /// @return what came, at least one byte
  /// @throws InsufficientDataAvailableException when the client has ended
  @Override
  public byte[] get() {
    byte[] bytes = sniffed.length > 0 ? sniffed : receive();
    sniffed = NONE;
    answered = false;
    return bytes;
  }

  private byte[] receive() {
    byte[] bytes = new byte[size];
    int count = receive(BufferData.create(bytes).reset());
    if (count < 0) {
      throw new InsufficientDataAvailableException();
    }
    if (count == size) {
      size = Math.min(2 * size, MOST);
      return bytes;
    }
    size = count < size / 4 ? LEAST : size;
    return Arrays.copyOf(bytes, count);
  }

  @SuppressWarnings("removal") // what will stay reads 8 KiB at a time, whatever there is
  private int receive(BufferData buffer) {
    long begun = System.nanoTime();
    while (true) {
      try {
        return socket.read(buffer);
      } catch (UncheckedIOException broken) {
        boolean silent = broken.getCause() instanceof SocketTimeoutException;
        if (!silent || !maySilenceLast(System.nanoTime() - begun)) {
          throw new ServerConnectionException("the client is gone, or silent", broken);
        }
      }
    }
  }

  private boolean maySilenceLast(long nanos) {
    return switch (silence) {
      case AFTER_AN_ANSWER -> answered && nanos < idleTimeout.toNanos();
      case BETWEEN_FRAMES -> reader.available() == 0;
    };
  }
}
