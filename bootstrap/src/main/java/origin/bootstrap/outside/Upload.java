package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// One tus upload as a patient client does it: asks how far the server is, and sends from there.
public final class Upload {
  private final Path file;
  private final long length;
  private final String address;
  private final String video;
  private long sent;

  private Upload(Path file, long length, String address, String video) {
    this.file = file;
    this.length = length;
    this.address = address;
    this.video = video;
  }

  /// Announces an upload.
  ///
  /// @param about the metadata, such as `filename` and `visibility`
  public static Upload begin(Person person, Path file, Map<String, String> about) {
    long length = size(file);
    HttpResponse<byte[]> answer =
        person.send(
            "/api/v1/uploads",
            request ->
                request
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", Long.toString(length))
                    .header("Upload-Metadata", metadata(about))
                    .POST(BodyPublishers.noBody()));
    expect(answer, 201);
    return new Upload(
        file,
        length,
        answer.headers().firstValue("Location").orElseThrow(),
        answer.headers().firstValue("Origin-Video").orElseThrow());
  }

  /// The video that this upload becomes.
  public String video() {
    return video;
  }

  /// Where its parts are sent.
  public String path() {
    return URI.create(address).getPath();
  }

  /// Bytes of the whole file.
  public long length() {
    return length;
  }

  /// How many bytes went over the wire in all, those that were sent again included.
  public long sent() {
    return sent;
  }

  /// How much the server says is safely there.
  public long offset(Person person) {
    HttpResponse<byte[]> answer =
        person.send(
            address,
            request ->
                request.header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
    expect(answer, 200);
    return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  /// Sends one part.
  ///
  /// @param from where the server is
  /// @param size bytes of the part; less at the end of the file
  /// @return where the server is now
  public long sendPart(Person person, long from, long size) {
    long count = Math.min(size, length - from);
    return send(person, from, count, BodyPublishers.ofInputStream(() -> open(from, count)));
  }

  private long send(Person person, long from, long count, BodyPublisher bytes) {
    HttpResponse<byte[]> answer =
        person.send(
            address,
            request ->
                request
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", Long.toString(from))
                    .header("Content-Type", "application/offset+octet-stream")
                    .method("PATCH", BodyPublishers.fromPublisher(bytes, count)));
    expect(answer, 204);
    sent += count;
    return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
  }

  /// Sends the whole file in one request over a slow line.
  ///
  /// @param bytesPerSecond what the line carries
  public void sendSlowly(Person person, long bytesPerSecond) {
    send(person, 0, length, BodyPublishers.ofInputStream(() -> throttled(bytesPerSecond)));
  }

  private InputStream throttled(long bytesPerSecond) {
    return new Throttled(open(0, length), bytesPerSecond);
  }

  /// Sends all the rest.
  ///
  /// @param partSize bytes of each part
  public void finish(Person person, long partSize) {
    for (long at = offset(person); at < length; ) {
      at = sendPart(person, at, partSize);
    }
  }

  private InputStream open(long from, long count) {
    try {
      return Slice.of(file, from, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String metadata(Map<String, String> about) {
    return about.entrySet().stream()
        .map(
            pair ->
                pair.getKey()
                    + " "
                    + Base64.getEncoder().encodeToString(pair.getValue().getBytes(UTF_8)))
        .collect(Collectors.joining(","));
  }

  private static void expect(HttpResponse<byte[]> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          answer.request().method()
              + " answered "
              + answer.statusCode()
              + " "
              + new String(answer.body(), UTF_8));
    }
  }
}
