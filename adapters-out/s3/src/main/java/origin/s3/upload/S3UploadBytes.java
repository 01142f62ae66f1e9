package origin.s3.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;
import origin.ports.upload.UploadBytesBroken;
import origin.s3.bucket.Bucket;
import origin.s3.bucket.Listed;
import origin.storing.receiving.Turns;

/// Bytes of uploads as objects, in the bucket where the originals stay. Any number of nodes may
/// receive, also parts of the same upload.
public final class S3UploadBytes implements UploadBytes {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// An upload that comes in holds about three of these in memory.
  private static final int STEP_BYTES = 4 << 20;

  private static final Duration STEP_TIME = Duration.ofSeconds(2);

  /// S3 copies no longer object in one request, and joining copies.
  private static final long LONGEST_STRETCH = 5L << 30;

  /// A bucket has no end; this is more than anybody sends.
  private static final ByteCount ROOM = new ByteCount(1L << 60);

  private final Bucket bucket;
  private final Stretches stretches;
  private final Turns<Reception> turns = new Turns<>(PATIENCE);
  private final Scratch scratch;
  private final int stepBytes;

  /// @param bucket where the bytes go
  /// @param scratch where parts with a checksum wait until it is known
  public S3UploadBytes(Bucket bucket, Scratch scratch) {
    this(bucket, scratch, STEP_BYTES);
  }

  S3UploadBytes(Bucket bucket, Scratch scratch, int stepBytes) {
    this.bucket = bucket.tellingFailuresAs(UploadBytesBroken::new);
    this.stretches = new Stretches(this.bucket);
    this.scratch = scratch;
    this.stepBytes = stepBytes;
  }

  @Override
  public ByteCount held(UploadId id) {
    Optional<Reception> running = turns.running(id).flatMap(Turns.Turn::reception);
    return new ByteCount(running.map(Reception::settle).orElseGet(() -> stretches.held(id)));
  }

  @Override
  public Appended append(UploadId id, ByteCount length, Part part) {
    Optional<Turns<Reception>.Turn> taken = turns.take(id);
    if (taken.isEmpty()) {
      return new Appended.Busy(new ByteCount(stretches.held(id)));
    }
    try (Turns<Reception>.Turn turn = taken.get()) {
      long held = Calm.get(() -> stretches.held(id));
      if (held != part.at().value()) {
        return new Appended.Elsewhere(new ByteCount(held));
      }
      Reception reception = new Reception(part, keeping(id, held, part), stepBytes);
      turn.receives(reception);
      return reception.receive(length.minus(part.at()).value(), STEP_TIME, turn);
    }
  }

  private Keeping keeping(UploadId id, long held, Part part) {
    Path folder = scratch.folder();
    long most = Math.min(scratch.most(), LONGEST_STRETCH);
    return part.checksum()
        .<Keeping>map(expected -> new WholeOrNothing(stretches, id, held, expected, folder, most))
        .orElseGet(() -> new StepByStep(stretches, id, held));
  }

  @Override
  public void join(UploadId whole, List<UploadId> pieces) {
    Set<String> copied = new HashSet<>();
    stretches.of(whole).forEach(stretch -> copied.add(stretch.key()));
    long begin = 0;
    for (UploadId piece : pieces) {
      long end = begin;
      for (Stretch stretch : stretches.of(piece)) {
        String key = Stretches.key(whole, begin + stretch.begin());
        if (copied.add(key)) {
          bucket.copy(stretch.key(), key);
        }
        end = begin + stretch.end();
      }
      begin = end;
    }
  }

  @Override
  public Optional<Sha256> digest(UploadId id) {
    return new StoredDigest(stretches).of(id);
  }

  /// Not here: an object has one name, and nothing in a bucket counts who still needs it.
  @Override
  public boolean storeOnce(UploadId read, UploadId same) {
    return false;
  }

  @Override
  public void erase(UploadId id) {
    Turns<Reception>.Turn taken =
        turns.take(id).orElseThrow(() -> new UploadBytesBroken("upload " + id + " does not end"));
    try (Turns<Reception>.Turn _ = taken) {
      bucket.remove(bucket.list(Stretches.all(id)).stream().map(Listed::key).toList());
    }
  }

  @Override
  public List<UploadId> untouchedSince(Instant since) {
    return stretches.lastPut().entrySet().stream()
        .filter(upload -> upload.getValue().isBefore(since))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public ByteCount room() {
    return ROOM;
  }
}
