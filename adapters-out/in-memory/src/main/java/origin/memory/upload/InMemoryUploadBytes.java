package origin.memory.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.ports.upload.UploadBytes;
import origin.storing.receiving.BoundedPart;
import origin.storing.receiving.PartTooLong;

/// Bytes of uploads in arrays. As durable as the process.
public final class InMemoryUploadBytes implements UploadBytes {
  private static final int BUFFER = 8_192;

  private final Map<UploadId, Slot> slots = new ConcurrentHashMap<>();
  private final Supplier<ByteCount> capacity;
  private final InstantSource clock;

  /// Room without end, as far as memory goes.
  public InMemoryUploadBytes() {
    this(() -> new ByteCount(Long.MAX_VALUE), InstantSource.system());
  }

  /// Room for so much.
  ///
  /// @param capacity how much there is room for in all, now
  /// @param clock tells when something changes
  public InMemoryUploadBytes(Supplier<ByteCount> capacity, InstantSource clock) {
    this.capacity = capacity;
    this.clock = clock;
  }

  @Override
  public ByteCount held(UploadId id) {
    return Optional.ofNullable(slots.get(id)).map(Slot::held).orElse(ByteCount.ZERO);
  }

  @Override
  public Appended append(UploadId id, ByteCount length, Part part) {
    Slot slot = slots.computeIfAbsent(id, _ -> new Slot(clock));
    slot.begin();
    try {
      if (!slot.held().equals(part.at())) {
        return new Appended.Elsewhere(slot.held());
      }
      return part.checksum().isPresent()
          ? appendWhole(slot, length, part, part.checksum().get())
          : appendAsItComes(slot, length, part);
    } finally {
      slot.end();
    }
  }

  @Override
  public void join(UploadId whole, List<UploadId> pieces) {
    Slot joined = new Slot(clock);
    pieces.forEach(piece -> joined.add(content(piece)));
    slots.put(whole, joined);
  }

  @Override
  public Optional<Sha256> digest(UploadId id) {
    return Optional.ofNullable(slots.get(id))
        .map(slot -> computed(Checksum.Algorithm.SHA256, slot.toBytes()))
        .map(bytes -> new Sha256(HexFormat.of().formatHex(bytes)));
  }

  @Override
  public boolean storeOnce(UploadId read, UploadId same) {
    Slot kept = slots.get(read);
    return kept != null
        && kept.held().equals(held(same))
        && slots.computeIfPresent(same, (_, _) -> kept) != null;
  }

  @Override
  public void erase(UploadId id) {
    Optional.ofNullable(slots.remove(id)).ifPresent(Slot::endRunning);
  }

  @Override
  public List<UploadId> untouchedSince(Instant since) {
    return slots.entrySet().stream()
        .filter(slot -> slot.getValue().changedAt.isBefore(since))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public ByteCount room() {
    return slots.values().stream()
        .distinct()
        .map(Slot::held)
        .reduce(capacity.get(), ByteCount::minus);
  }

  /// What is held of an upload, for assertions.
  ///
  /// @param id names the upload
  /// @return its bytes
  public byte[] content(UploadId id) {
    return Optional.ofNullable(slots.get(id)).map(Slot::toBytes).orElse(new byte[0]);
  }

  private Appended appendAsItComes(Slot slot, ByteCount length, Part part) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = bounded(slot, length, part)) {
      int count = 0;
      while (count >= 0) {
        count = bytes.read(buffer);
        if (new ByteCount(Math.max(count, 0)).exceeds(room())) {
          return new Appended.DiskFull(slot.held());
        }
        slot.add(buffer, Math.max(count, 0));
      }
      return new Appended.Kept(slot.held());
    } catch (PartTooLong _) {
      return new Appended.Beyond(slot.held());
    } catch (IOException broken) {
      return slot.isTakenOver()
          ? new Appended.TakenOver(slot.held())
          : new Appended.BrokenOff(slot.held());
    }
  }

  private Appended appendWhole(Slot slot, ByteCount length, Part part, Checksum checksum) {
    try (InputStream bytes = bounded(slot, length, part)) {
      byte[] whole = bytes.readAllBytes();
      if (!Checksum.of(checksum.algorithm(), computed(checksum.algorithm(), whole))
          .equals(checksum)) {
        return new Appended.Mismatched(slot.held());
      }
      if (new ByteCount(whole.length).exceeds(room())) {
        return new Appended.DiskFull(slot.held());
      }
      slot.add(whole);
      return new Appended.Kept(slot.held());
    } catch (PartTooLong _) {
      return new Appended.Beyond(slot.held());
    } catch (IOException broken) {
      return slot.isTakenOver()
          ? new Appended.TakenOver(slot.held())
          : new Appended.BrokenOff(slot.held());
    }
  }

  private static InputStream bounded(Slot slot, ByteCount length, Part part) {
    return new BoundedPart(part.bytes(), length.minus(slot.held()).value());
  }

  private static byte[] computed(Checksum.Algorithm algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm.standardName()).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has it", impossible);
    }
  }

  /// One upload's bytes, and whose turn it is to append to them.
  private static final class Slot {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<Thread> running = Optional.empty();
    private final InstantSource clock;
    private volatile Instant changedAt;
    private volatile boolean takenOver;

    Slot(InstantSource clock) {
      this.clock = clock;
      this.changedAt = clock.instant();
    }

    void begin() {
      while (!turn.tryLock()) {
        endRunning();
        Thread.onSpinWait();
      }
      takenOver = false;
      running = Optional.of(Thread.currentThread());
    }

    synchronized void end() {
      running = Optional.empty();
      boolean _ = Thread.interrupted();
      turn.unlock();
    }

    synchronized void endRunning() {
      running.ifPresent(
          thread -> {
            takenOver = true;
            thread.interrupt();
          });
    }

    boolean isTakenOver() {
      return takenOver;
    }

    ByteCount held() {
      return new ByteCount(bytes.size());
    }

    void add(byte[] all) {
      changedAt = clock.instant();
      bytes.writeBytes(all);
    }

    void add(byte[] buffer, int count) {
      changedAt = clock.instant();
      bytes.write(buffer, 0, count);
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }
  }
}
