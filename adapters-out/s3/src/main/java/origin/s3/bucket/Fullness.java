package origin.s3.bucket;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// How a store tells that it has no room left. Amazon's has no end; other servers tell theirs by
/// one of these.
public final class Fullness {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final String QUOTA = "QuotaExceeded";

  private Fullness() {}

  /// Whether a request failed for want of room.
  ///
  /// @param reported what the client reported
  /// @return true where it did
  public static boolean explains(SdkException reported) {
    return reported instanceof S3Exception refused
        && (refused.statusCode() == INSUFFICIENT_STORAGE
            || (refused.awsErrorDetails() != null
                && QUOTA.equals(refused.awsErrorDetails().errorCode())));
  }
}
