package origin.bootstrap.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Clients that fetch the same paths again and again, each on a connection of its own, and look at
/// nothing but lengths: what they cost themselves is not the server's.
///
/// @param bytes how much all of them fetch together, at least
record Readers(long bytes) {
  private static final int AT_ONCE = 4;
  private static final int BUFFER = 1 << 18;

  /// CPU-seconds that a server spends on a gigabyte.
  double cpuPerGigabyte(URI server, List<String> paths, long pid) {
    double before = Cpu.secondsOf(pid);
    long fetched = fetch(server, paths);
    return (Cpu.secondsOf(pid) - before) / (fetched / 1e9);
  }

  private long fetch(URI server, List<String> paths) {
    AtomicLong fetched = new AtomicLong();
    Callable<Boolean> reader = () -> read(server, paths, fetched);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> done : threads.invokeAll(List.of(reader, reader, reader, reader))) {
        done.get();
      }
      return fetched.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean read(URI server, List<String> paths, AtomicLong fetched) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (Socket socket = new Socket(server.getHost(), server.getPort());
        InputStream in = new BufferedInputStream(socket.getInputStream(), 8192)) {
      for (int next = 0; fetched.get() < bytes; next++) {
        String request =
            "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
                .formatted(paths.get(next % paths.size()), server.getAuthority());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        fetched.addAndGet(body(in, buffer));
      }
    }
    return true;
  }

  private static long body(InputStream in, byte[] buffer) throws IOException {
    long length = lengthOf(in);
    for (long left = length; left > 0; ) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        throw new EOFException("the server left in the middle of a segment");
      }
      left -= count;
    }
    return length;
  }

  private static long lengthOf(InputStream in) throws IOException {
    String status = line(in);
    if (!status.contains(" 200 ")) {
      throw new IOException("answered " + status);
    }
    long length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server left before it answered");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }
}
