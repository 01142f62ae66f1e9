package origin.memory.upload;

import java.time.InstantSource;
import origin.contracts.upload.UploadBytesContract;
import origin.contracts.upload.UploadBytesLaws;
import origin.domain.upload.ByteCount;
import origin.ports.upload.UploadBytes;

class InMemoryUploadBytesTest implements UploadBytesContract, UploadBytesLaws {
  private ByteCount capacity = new ByteCount(Long.MAX_VALUE);
  private final InMemoryUploadBytes bytes =
      new InMemoryUploadBytes(() -> capacity, InstantSource.system());

  @Override
  public UploadBytes bytes() {
    return bytes;
  }

  @Override
  public void fillDisk() {
    capacity = ByteCount.ZERO;
  }

  @Override
  public void clearDisk() {
    capacity = new ByteCount(Long.MAX_VALUE);
  }
}
