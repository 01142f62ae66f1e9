package origin.s3.upload;

import origin.contracts.upload.UploadBytesLaws;
import origin.ports.upload.UploadBytes;
import origin.s3.S3Store;
import origin.s3.TestBucket;

/// With steps so small that many of them fall into each part.
class S3UploadBytesLawsIT implements UploadBytesLaws {
  private static final S3Store STORE = S3Store.open(TestBucket.fresh());
  private static final UploadBytes BYTES =
      new S3UploadBytes(STORE.bucket(), new Scratch(TestBucket.folder("scratch"), 1 << 20), 700);

  @Override
  public UploadBytes bytes() {
    return BYTES;
  }
}
