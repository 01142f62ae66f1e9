package origin.s3.upload;

import java.util.ArrayList;
import java.util.List;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;

/// Keeps a part as it comes: each step is held as soon as it is stored.
///
/// Another node may receive the same upload, or erase it. Who is beaten at a step keeps nothing
/// from there on; who finds its steps behind a hole in the end takes them back.
final class StepByStep implements Keeping {
  private final Stretches stretches;
  private final UploadId id;
  private final List<String> stored = new ArrayList<>();
  private volatile long held;
  private volatile boolean beaten;

  StepByStep(Stretches stretches, UploadId id, long held) {
    this.stretches = stretches;
    this.id = id;
    this.held = held;
  }

  @Override
  public void add(byte[] bytes) {
    if (beaten) {
      return;
    }
    long begin = held;
    if (stretches.put(id, begin, bytes)) {
      stored.add(Stretches.key(id, begin));
      held = begin + bytes.length;
    } else {
      beaten = true;
    }
  }

  @Override
  public long held() {
    return held;
  }

  @Override
  public boolean wantsMore() {
    return !beaten;
  }

  @Override
  public Appended end(Ending ending) {
    long there = stretches.held(id);
    if (there < held) {
      stretches.bucket().remove(stored);
      return new Appended.TakenOver(new ByteCount(there));
    }
    return beaten ? new Appended.TakenOver(new ByteCount(there)) : ending.told(held);
  }

  @Override
  public void abandon() {
    // what was stored is held
  }
}
