package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// An S3 server with one bucket, in a process of its own. The product does without it, so its jars
/// lie apart; the launcher says where.
public final class BucketServer implements AutoCloseable {
  private static final String JARS = "origin.s3-server";
  private static final String BUCKET = "films";

  private final Process process;
  private final Bucket bucket;

  private BucketServer(Process process, Bucket bucket) {
    this.process = process;
    this.bucket = bucket;
  }

  /// Starts it on any free port.
  ///
  /// @param folder where the objects lie
  /// @return the server, which answers
  public static BucketServer start(Path folder) {
    String jars =
        Optional.ofNullable(System.getProperty(JARS))
            .orElseThrow(
                () -> new IllegalStateException("only ./origin in a checkout has an S3 server"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                jars + "/*",
                "origin.s3server.Serve",
                folder.toString(),
                BUCKET)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      return new BucketServer(
          process, new Bucket(address(process), BUCKET, "local-access", "local-secret"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    if (line == null) {
      throw new IllegalStateException("the S3 server does not start");
    }
    return URI.create(line);
  }

  /// Where the objects are put.
  public Bucket bucket() {
    return bucket;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
