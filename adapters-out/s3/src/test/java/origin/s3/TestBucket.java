package origin.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import origin.domain.accounts.Secret;
import origin.s3server.LocalS3;

/// Empty buckets on one server for all tests of a run; it lies below `target` and ends with the
/// run.
public final class TestBucket {
  private static final LocalS3 SERVER = LocalS3.start(folder("server"));

  private TestBucket() {}

  /// A new bucket.
  ///
  /// @return how to reach it
  public static S3Settings fresh() {
    String name = "origin-" + UUID.randomUUID();
    SERVER.withBucket(name);
    return settings(SERVER, name);
  }

  /// A bucket on a server.
  ///
  /// @param server where
  /// @param name the bucket's
  /// @return how to reach it
  public static S3Settings settings(LocalS3 server, String name) {
    return new S3Settings(
        name,
        "us-east-1",
        Optional.of(server.address()),
        S3Settings.Addressing.PATH,
        Optional.of(new S3Settings.Login(LocalS3.ACCESS_KEY, new Secret(LocalS3.SECRET_KEY))),
        32,
        folder("scratch"),
        1L << 30);
  }

  /// The same bucket with another proof.
  ///
  /// @param settings how the bucket is reached
  /// @param secretKey the other proof
  /// @return how it is asked for
  public static S3Settings loggingInWith(S3Settings settings, String secretKey) {
    return as(settings, new Secret(secretKey));
  }

  /// The same bucket as another machine reaches it.
  ///
  /// @param settings how this one does
  /// @return with a folder of its own
  public static S3Settings elsewhere(S3Settings settings) {
    return as(settings, new Secret(LocalS3.SECRET_KEY));
  }

  private static S3Settings as(S3Settings settings, Secret secretKey) {
    return new S3Settings(
        settings.bucket(),
        settings.region(),
        settings.endpoint(),
        settings.addressing(),
        Optional.of(new S3Settings.Login(LocalS3.ACCESS_KEY, secretKey)),
        settings.connections(),
        folder("scratch"),
        settings.scratchBytes());
  }

  /// A folder for this run.
  ///
  /// @param name its name
  /// @return the folder, which is there
  public static Path folder(String name) {
    try {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
