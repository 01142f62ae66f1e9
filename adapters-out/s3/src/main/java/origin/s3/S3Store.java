package origin.s3;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.ports.timeline.SourceFiles;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upload.UploadBytes;
import origin.s3.bucket.Bucket;
import origin.s3.media.S3Media;
import origin.s3.upload.S3SourceFiles;
import origin.s3.upload.S3UploadBytes;
import origin.s3.upload.Scratch;

/// Everything that is kept in one bucket: hands out the ports that it serves.
public final class S3Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
  private static final int SHARE_OF_MEMORY = 4;

  private final Bucket bucket;
  private final Scratch scratch;

  private S3Store(Bucket bucket, Scratch scratch) {
    this.bucket = bucket;
    this.scratch = scratch;
  }

  /// Gets ready; asks the bucket nothing yet.
  ///
  /// @param settings which bucket, and how it is reached
  /// @return to be closed
  public static S3Store open(S3Settings settings) {
    LOG.info("The media store is the bucket {} in {}", settings.bucket(), settings.region());
    return new S3Store(
        Bucket.open(settings, MediaStoreBroken::new),
        new Scratch(settings.scratch(), settings.scratchBytes()));
  }

  /// Tells whether the bucket is there and lets itself be used.
  ///
  /// @throws MediaStoreBroken where it does not
  public void check() {
    bucket.check();
  }

  /// The media store, which holds at most a quarter of the memory for those who read.
  ///
  /// @return its ports
  public S3Media media() {
    return mediaHolding(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
  }

  /// The media store.
  ///
  /// @param memory how many bytes it holds in memory for those who read
  /// @return its ports
  public S3Media mediaHolding(long memory) {
    return new S3Media(bucket, memory);
  }

  /// Where uploads are received.
  ///
  /// @return the port
  public UploadBytes uploads() {
    return new S3UploadBytes(bucket, scratch);
  }

  /// The originals.
  ///
  /// @return the port
  public SourceFiles sources() {
    return new S3SourceFiles(bucket, scratch);
  }

  /// The bucket itself.
  ///
  /// @return closed with this
  public Bucket bucket() {
    return bucket;
  }

  @Override
  public void close() {
    bucket.close();
  }
}
