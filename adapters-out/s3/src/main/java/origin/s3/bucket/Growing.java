package origin.s3.bucket;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/// An object that comes in pieces and appears whole, or never. Used by one thread at a time.
///
/// What a killed process left unfinished costs room and is seen by nobody; whoever runs the bucket
/// gives it a rule that ends such uploads.
public final class Growing {
  /// No piece but the last may be smaller (S3, multipart upload limits).
  public static final int SMALLEST_PIECE = 5 << 20;

  private final Bucket bucket;
  private final String key;
  private final String id;
  private final List<CompletedPart> pieces = new ArrayList<>();

  Growing(Bucket bucket, String key, String id) {
    this.bucket = bucket;
    this.key = key;
    this.id = id;
  }

  /// Adds the next piece.
  ///
  /// @param piece at least [#SMALLEST_PIECE] bytes, unless it is the last
  public void add(byte[] piece) {
    int number = pieces.size() + 1;
    UploadPartResponse stored =
        bucket.asked(
            "store a piece of " + key,
            () ->
                bucket
                    .client()
                    .uploadPart(
                        part -> part.bucket(bucket.name()).key(key).uploadId(id).partNumber(number),
                        RequestBody.fromBytes(piece)));
    pieces.add(
        CompletedPart.builder()
            .partNumber(number)
            .eTag(stored.eTag())
            .checksumCRC32(stored.checksumCRC32())
            .build());
  }

  /// Makes it appear, unless there is an object of that name.
  ///
  /// @return false where another was first
  public boolean completeFirst() {
    boolean first =
        bucket.firstOf(
            key,
            () ->
                bucket
                    .client()
                    .completeMultipartUpload(
                        complete ->
                            complete
                                .bucket(bucket.name())
                                .key(key)
                                .uploadId(id)
                                .ifNoneMatch("*")
                                .multipartUpload(whole -> whole.parts(pieces))));
    if (!first) {
      abandon();
    }
    return first;
  }

  /// Lets go of all of it.
  public void abandon() {
    bucket.asked(
        "abandon " + key,
        () ->
            bucket
                .client()
                .abortMultipartUpload(abort -> abort.bucket(bucket.name()).key(key).uploadId(id)));
  }
}
