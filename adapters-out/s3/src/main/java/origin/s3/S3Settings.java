package origin.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import origin.domain.accounts.Secret;

/// Which bucket everything is kept in, and how it is reached.
///
/// @param bucket its name; it is there already
/// @param region where it lies, as the service names it
/// @param endpoint another service than Amazon's; empty for Amazon's own
/// @param addressing how the bucket stands in addresses
/// @param login who asks; empty where the machine's own role or environment tells
/// @param connections how many requests are under way at once, at least 4
/// @param scratch a folder of this machine for copies of originals that a program must see as files
/// @param scratchBytes how much may lie there at once
public record S3Settings(
    String bucket,
    String region,
    Optional<URI> endpoint,
    Addressing addressing,
    Optional<Login> login,
    int connections,
    Path scratch,
    long scratchBytes) {

  private static final int FEWEST_CONNECTIONS = 4;

  /// How a bucket stands in an address.
  public enum Addressing {
    /// `https://bucket.host/key`, which Amazon wants.
    VIRTUAL_HOST,
    /// `https://host/bucket/key`, which servers without names for buckets want.
    PATH
  }

  /// Who asks.
  ///
  /// @param accessKey the name
  /// @param secretKey the proof, which is never sent
  public record Login(String accessKey, Secret secretKey) {}

  public S3Settings {
    if (bucket.isBlank() || region.isBlank()) {
      throw new IllegalArgumentException("a bucket and its region have names");
    }
    if (connections < FEWEST_CONNECTIONS) {
      throw new IllegalArgumentException("a store needs at least 4 connections");
    }
    if (scratchBytes < 1) {
      throw new IllegalArgumentException("scratch has room for something");
    }
  }

  /// The same with another folder for copies of originals.
  ///
  /// @param folder of this machine
  /// @return the settings
  public S3Settings withScratch(Path folder) {
    return new S3Settings(
        bucket, region, endpoint, addressing, login, connections, folder, scratchBytes);
  }
}
