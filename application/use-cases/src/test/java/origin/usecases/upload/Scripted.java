package origin.usecases.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;

/// A disk in front of another, that answers every part as a test wishes, or passes everything on.
class Scripted implements UploadBytes {
  private final UploadBytes disk;
  private final Optional<Appended> answer;

  Scripted(UploadBytes disk) {
    this.disk = disk;
    this.answer = Optional.empty();
  }

  Scripted(UploadBytes disk, Appended answer) {
    this.disk = disk;
    this.answer = Optional.of(answer);
  }

  @Override
  public ByteCount held(UploadId id) {
    return disk.held(id);
  }

  @Override
  public Appended append(UploadId id, ByteCount length, Part part) {
    return answer.orElseGet(() -> disk.append(id, length, part));
  }

  @Override
  public void join(UploadId whole, List<UploadId> pieces) {
    disk.join(whole, pieces);
  }

  @Override
  public Optional<Sha256> digest(UploadId id) {
    return disk.digest(id);
  }

  @Override
  public boolean storeOnce(UploadId read, UploadId same) {
    return disk.storeOnce(read, same);
  }

  @Override
  public void erase(UploadId id) {
    disk.erase(id);
  }

  @Override
  public List<UploadId> untouchedSince(Instant since) {
    return disk.untouchedSince(since);
  }

  @Override
  public ByteCount room() {
    return disk.room();
  }
}
