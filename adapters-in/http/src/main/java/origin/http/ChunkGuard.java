package origin.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataListener;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.LazyString;
import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectTransportRequest;
import java.nio.charset.Charset;

/// Reads a connection's bytes, but no chunk of a body that is larger than reasonable.
///
/// Helidon reads each chunk into memory whole, whatever its length, before anybody sees a byte of
/// it: one client that announces a chunk of two gigabytes would fill the heap. The same goes for
/// the line that announces it.
final class ChunkGuard extends DataReader {

  /// The largest chunk that is read. Clients write chunks of some kilobytes; a body of any length
  /// may have any number.
  static final int LARGEST_CHUNK = 8 * 1024 * 1024;

  private static final int LONGEST_LINE = 1024;

  private final DataReader reader;

  @SuppressWarnings(
      "removal") // the only constructor that a subclass can call; the superclass is left unused
  ChunkGuard(DataReader reader) {
    super(() -> new byte[0]);
    this.reader = reader;
  }

  @Override
  public BufferData readBuffer(int length) {
    if (length > LARGEST_CHUNK) {
      throw tooLarge();
    }
    return reader.readBuffer(length);
  }

  @Override
  public String readLine() {
    if (reader.findNewLine(LONGEST_LINE) == LONGEST_LINE) {
      throw tooLarge();
    }
    return reader.readLine();
  }

  @Override
  public int available() {
    return reader.available();
  }

  @Override
  public void pullData() {
    reader.pullData();
  }

  @Override
  public void skip(int length) {
    reader.skip(length);
  }

  @Override
  public void ensureAvailable() {
    reader.ensureAvailable();
  }

  @Override
  public byte read() {
    return reader.read();
  }

  @Override
  public byte lookup() {
    return reader.lookup();
  }

  @Override
  public boolean startsWithNewLine() {
    return reader.startsWithNewLine();
  }

  @Override
  public boolean startsWith(byte[] prefix) {
    return reader.startsWith(prefix);
  }

  @Override
  public BufferData readBuffer() {
    return reader.readBuffer();
  }

  @Override
  public BufferData getBuffer(int length) {
    return reader.getBuffer(length);
  }

  @Override
  public LazyString readLazyString(Charset charset, int length) {
    return reader.readLazyString(charset, length);
  }

  @Override
  public String readAsciiString(int length) {
    return reader.readAsciiString(length);
  }

  @Override
  public byte[] readBytes(int length) {
    return reader.readBytes(length);
  }

  @Override
  public int findOrNewLine(byte searched, int most) {
    return reader.findOrNewLine(searched, most);
  }

  @Override
  public String debugDataHex() {
    return reader.debugDataHex();
  }

  @Override
  public int findNewLine(int most) {
    return reader.findNewLine(most);
  }

  @Override
  public <T> void listener(DataListener<T> listener, T context) {
    reader.listener(listener, context);
  }

  private static RequestException tooLarge() {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(Status.REQUEST_ENTITY_TOO_LARGE_413)
        .request(DirectTransportRequest.create("HTTP/1.1", "", ""))
        .setKeepAlive(false)
        .build();
  }
}
