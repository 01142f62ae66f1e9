package origin.s3.bucket;

import software.amazon.awssdk.core.exception.SdkException;

/// How a failure of the bucket is told by the port that asked.
@FunctionalInterface
public interface Breakage {
  /// Names a failure.
  ///
  /// @param what was tried
  /// @param reported what the service or the way to it said
  /// @return the port's own exception
  RuntimeException of(String what, SdkException reported);
}
