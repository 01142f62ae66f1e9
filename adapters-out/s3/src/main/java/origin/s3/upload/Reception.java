package origin.s3.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import origin.ports.upload.Appended;
import origin.ports.upload.Part;
import origin.storing.receiving.BoundedPart;
import origin.storing.receiving.PartTooLong;
import origin.storing.receiving.Turns;

/// One part on its way to the bucket.
///
/// The request's thread only reads from the client and may be interrupted at any time; other
/// threads talk to the bucket, because an interrupt would cut a request off. While one step is
/// being stored the next bytes come in: at most two steps lie in memory.
final class Reception {
  private static final int FIRST_ROOM = 64 << 10;
  private static final int PIECE = 64 << 10;

  private final Part part;
  private final Keeping keeping;
  private final int stepBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private byte[] waiting = new byte[FIRST_ROOM];
  private int count;
  private CompletableFuture<Void> step = CompletableFuture.completedFuture(null);

  /// @param stepBytes how many bytes make a step
  Reception(Part part, Keeping keeping, int stepBytes) {
    this.part = part;
    this.keeping = keeping;
    this.stepBytes = stepBytes;
  }

  /// Reads from the client until the part ends in one way or another.
  ///
  /// @param most how many bytes may come
  /// @param stepTime after how long what came is stored, where less than a step came
  /// @param turn tells whether a newer part has taken over
  /// @return how it ended; everything told as held is durable
  Appended receive(long most, Duration stepTime, Turns<Reception>.Turn turn) {
    CountDownLatch over = new CountDownLatch(1);
    Thread.startVirtualThread(() -> keepPace(over, stepTime));
    try {
      Ending ending = read(most, turn);
      if (ending == Ending.BEYOND) {
        forget();
      }
      settle();
      return Calm.get(() -> keeping.end(ending));
    } catch (RuntimeException broken) {
      keeping.abandon();
      throw broken;
    } finally {
      over.countDown();
    }
  }

  /// Makes durable what came until now.
  ///
  /// @return how much is held
  long settle() {
    lock.lock();
    try {
      beginStep();
      Calm.await(step);
      return keeping.held();
    } finally {
      lock.unlock();
    }
  }

  private Ending read(long most, Turns<Reception>.Turn turn) {
    byte[] piece = new byte[PIECE];
    InputStream bytes = new BoundedPart(part.bytes(), most);
    while (keeping.wantsMore()) {
      int came;
      try {
        came = bytes.read(piece);
      } catch (PartTooLong _) {
        return Ending.BEYOND;
      } catch (IOException | RuntimeException broken) {
        return turn.isSuperseded() ? Ending.SUPERSEDED : Ending.BROKEN;
      }
      if (came < 0) {
        return Ending.COMPLETE;
      }
      add(piece, came);
    }
    return Ending.COMPLETE;
  }

  private void add(byte[] piece, int came) {
    lock.lock();
    try {
      if (count + came > waiting.length) {
        waiting = Arrays.copyOf(waiting, Math.max(count + came, 2 * waiting.length));
      }
      System.arraycopy(piece, 0, waiting, count, came);
      count += came;
      if (count >= stepBytes) {
        beginStep();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Drops what came and is not on its way to the bucket.
  private void forget() {
    lock.lock();
    try {
      count = 0;
    } finally {
      lock.unlock();
    }
  }

  /// Begins to store what came, after the step before.
  private void beginStep() {
    Calm.await(step);
    if (count > 0) {
      byte[] bytes = Arrays.copyOf(waiting, count);
      count = 0;
      step = Calm.begin(() -> keeping.add(bytes));
    }
  }

  /// What goes wrong here is told to whoever asks for the next step.
  private void keepPace(CountDownLatch over, Duration stepTime) {
    try {
      while (!over.await(stepTime.toNanos(), TimeUnit.NANOSECONDS)) {
        beginStepIfIdle();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void beginStepIfIdle() {
    lock.lock();
    try {
      if (step.isDone() && !step.isCompletedExceptionally()) {
        beginStep();
      }
    } finally {
      lock.unlock();
    }
  }
}
