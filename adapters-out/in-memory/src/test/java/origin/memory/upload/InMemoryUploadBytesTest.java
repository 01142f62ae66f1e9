package origin.memory.upload;

import origin.contracts.upload.UploadBytesContract;
import origin.contracts.upload.UploadBytesLaws;
import origin.ports.upload.UploadBytes;

class InMemoryUploadBytesTest implements UploadBytesContract, UploadBytesLaws {
  private final InMemoryUploadBytes bytes = new InMemoryUploadBytes();

  @Override
  public UploadBytes bytes() {
    return bytes;
  }
}
