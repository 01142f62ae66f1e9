package origin.filesystem.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileLock;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Checksum;
import origin.domain.upload.UploadId;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.storing.receiving.BoundedPart;
import origin.storing.receiving.Digests;
import origin.storing.receiving.PartTooLong;
import origin.storing.receiving.Turns;

/// One part on its way to disk.
///
/// The request's thread only reads from the client and may be interrupted at any time; a thread of
/// its own does everything with files, because an interrupt closes a file that is in use. So what
/// came is kept however the client's side ends.
final class Reception {
  private static final int RING = 1 << 20;
  private static final int WORTH_WHILE = 256 << 10;

  private final RingBuffer ring = new RingBuffer(RING, WORTH_WHILE);
  private final Queue<CompletableFuture<ByteCount>> questions = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Optional<Appended>> opened = new CompletableFuture<>();
  private final CompletableFuture<Appended> done = new CompletableFuture<>();
  private final Place place;
  private final Part part;
  private final Optional<MessageDigest> check;
  private volatile Ending ending = Ending.BROKEN;

  /// How the client's side ended.
  private enum Ending {
    COMPLETE,
    BEYOND,
    BROKEN,
    SUPERSEDED
  }

  private Reception(Place place, Part part) {
    this.place = place;
    this.part = part;
    this.check = part.checksum().map(Checksum::algorithm).map(Digests::by);
  }

  /// Begins to take a part in.
  ///
  /// @param place where to
  /// @param id names the upload
  static Reception begin(Place place, UploadId id, Part part) {
    Reception reception = new Reception(place, part);
    Thread.ofPlatform().name("upload-" + id).daemon().start(() -> reception.writeAll(id));
    return reception;
  }

  /// Reads from the client until the part ends in one way or another.
  ///
  /// @param most how many bytes may come
  /// @param turn tells whether a newer part has taken over
  /// @return how it ended; everything told as held is durable
  Appended receive(long most, Turns<Reception>.Turn turn) {
    Optional<Appended> refused = opened.join();
    if (refused.isEmpty()) {
      ending = read(most, turn);
      ring.end();
    }
    return done.join();
  }

  /// Makes durable what came until now.
  ///
  /// @return how much is held
  ByteCount settle() {
    CompletableFuture<ByteCount> answer = new CompletableFuture<>();
    questions.add(answer);
    ring.hurry();
    return answer.applyToEither(done.thenApply(Appended::held), held -> held).join();
  }

  private Ending read(long most, Turns<Reception>.Turn turn) {
    try {
      InputStream bytes = new BoundedPart(part.bytes(), most);
      int count = 0;
      while (count >= 0) {
        count = ring.fillFrom(bytes);
      }
      return Ending.COMPLETE;
    } catch (PartTooLong _) {
      return Ending.BEYOND;
    } catch (IOException | InterruptedException | RuntimeException broken) {
      return turn.isSuperseded() ? Ending.SUPERSEDED : Ending.BROKEN;
    }
  }

  private void writeAll(UploadId id) {
    try {
      Appended outcome = write(id);
      opened.complete(Optional.of(outcome));
      done.complete(outcome);
    } catch (IOException | InterruptedException | RuntimeException broken) {
      done.completeExceptionally(broken);
    } finally {
      ring.abandon();
      opened.complete(Optional.empty());
      done.completeExceptionally(new IllegalStateException("the writing thread died"));
    }
  }

  private Appended write(UploadId id) throws IOException, InterruptedException {
    Optional<FileLock> claim = place.claims().claim(id);
    if (claim.isEmpty()) {
      return new Appended.Busy(new ByteCount(place.held(id)));
    }
    try (FileLock _ = claim.get()) {
      return place.disk().hasRoom()
          ? writeClaimed(id)
          : new Appended.DiskFull(new ByteCount(place.held(id)));
    }
  }

  private Appended writeClaimed(UploadId id) throws IOException, InterruptedException {
    try (PartFiles files = PartFiles.open(place.folders(), id)) {
      if (files.held() != part.at().value()) {
        return new Appended.Elsewhere(new ByteCount(files.held()));
      }
      opened.complete(Optional.empty());
      return takeIn(files);
    }
  }

  private Appended takeIn(PartFiles files) throws IOException, InterruptedException {
    try {
      drain(files);
      return end(files);
    } catch (IOException broken) {
      ring.abandon();
      boolean full = place.disk().explains(broken);
      files.cutBack();
      if (full) {
        return new Appended.DiskFull(new ByteCount(files.held()));
      }
      throw broken;
    }
  }

  private void drain(PartFiles files) throws IOException, InterruptedException {
    long stepAt = System.nanoTime();
    boolean last = false;
    Pace pace = place.pace();
    while (!last) {
      last = writeRun(files, ring.take(pace.time().toNanos()));
      boolean late = System.nanoTime() - stepAt >= pace.time().toNanos();
      if (late || files.loose() >= pace.bytes()) {
        goOn(files);
        stepAt = System.nanoTime();
      }
      last = last || answer(files);
    }
  }

  /// Begins a step, unless the part is kept whole or not at all, while there is room.
  private void goOn(PartFiles files) throws IOException {
    if (!place.disk().hasRoom()) {
      throw new Disk.OnlyReserveLeft();
    }
    if (check.isEmpty()) {
      files.beginStep();
    }
  }

  private boolean writeRun(PartFiles files, RingBuffer.Run run) throws IOException {
    files.write(ring.array(), run.from(), run.length());
    check.ifPresent(digest -> digest.update(ring.array(), run.from(), run.length()));
    ring.release(run.length());
    return run.last();
  }

  /// Answers who asks how much is held, after making durable what came before they asked.
  private boolean answer(PartFiles files) throws IOException, InterruptedException {
    boolean last = false;
    for (var question = questions.poll(); question != null; question = questions.poll()) {
      if (check.isEmpty()) {
        last = last || drainNow(files);
        files.settle();
      }
      question.complete(new ByteCount(files.held()));
    }
    return last;
  }

  private boolean drainNow(PartFiles files) throws IOException, InterruptedException {
    RingBuffer.Run run = ring.take(0);
    while (run.length() > 0 && !run.last()) {
      writeRun(files, run);
      run = ring.take(0);
    }
    return writeRun(files, run);
  }

  private Appended end(PartFiles files) throws IOException {
    if (check.isEmpty() && ending != Ending.BEYOND) {
      files.settle();
      return told(new ByteCount(files.held()));
    }
    if (ending != Ending.COMPLETE) {
      files.cutBack();
      return told(new ByteCount(files.held()));
    }
    if (!matches()) {
      files.cutBack();
      return new Appended.Mismatched(new ByteCount(files.held()));
    }
    files.settle();
    return new Appended.Kept(new ByteCount(files.held()));
  }

  private Appended told(ByteCount held) {
    return switch (ending) {
      case COMPLETE -> new Appended.Kept(held);
      case BEYOND -> new Appended.Beyond(held);
      case BROKEN -> new Appended.BrokenOff(held);
      case SUPERSEDED -> new Appended.TakenOver(held);
    };
  }

  private boolean matches() {
    Checksum expected = part.checksum().orElseThrow();
    byte[] computed = check.orElseThrow().digest();
    return Checksum.of(expected.algorithm(), computed).equals(expected);
  }
}
