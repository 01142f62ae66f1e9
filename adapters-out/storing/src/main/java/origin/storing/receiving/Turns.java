package origin.storing.receiving;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import origin.domain.upload.UploadId;

/// Whose turn it is to change an upload: one at a time, and a newer one ends an older one.
///
/// A client whose connection died comes again before the server knows of the death; it must not be
/// kept out by its own ghost.
///
/// @param <R> what is received in a turn
public final class Turns<R> {
  private final Map<UploadId, Turn> running = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final Duration patience;

  /// @param patience how long to wait until one that was told to end has ended
  public Turns(Duration patience) {
    this.patience = patience;
  }

  /// Takes the turn for the running thread.
  ///
  /// @param id whose turn
  /// @return the turn, to be ended by the same thread; empty when an even newer one has it, or the
  ///   older one does not end
  public Optional<Turn> take(UploadId id) {
    Turn mine = new Turn(id, numbers.incrementAndGet());
    long deadline = System.nanoTime() + patience.toNanos();
    Turn other = running.putIfAbsent(id, mine);
    while (other != null) {
      if (other.number > mine.number || !other.ended(deadline)) {
        return Optional.empty();
      }
      other = running.putIfAbsent(id, mine);
    }
    return Optional.of(mine);
  }

  /// The turn that runs.
  ///
  /// @param id whose turn
  /// @return the turn; empty where nobody has it
  public Optional<Turn> running(UploadId id) {
    return Optional.ofNullable(running.get(id));
  }

  /// One turn, and what is received in it.
  public final class Turn implements AutoCloseable {
    private final UploadId id;
    private final long number;
    private final Thread owner = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<R> reception = Optional.empty();
    private volatile boolean superseded;
    private boolean closed;

    private Turn(UploadId id, long number) {
      this.id = id;
      this.number = number;
    }

    /// Tells whether a newer one has ended this.
    ///
    /// @return true from then on
    public boolean isSuperseded() {
      return superseded;
    }

    /// Tells what is received in this turn.
    ///
    /// @param begun what has begun
    public void receives(R begun) {
      reception = Optional.of(begun);
    }

    /// What is received in this turn.
    ///
    /// @return empty where nothing has begun
    public Optional<R> reception() {
      return reception;
    }

    /// Ends the turn. The interrupt that told it to end goes no further.
    @Override
    public synchronized void close() {
      closed = true;
      if (superseded) {
        boolean _ = Thread.interrupted();
      }
      running.remove(id, this);
      over.countDown();
    }

    private boolean ended(long deadline) {
      supersede();
      try {
        return over.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException newerStill) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private synchronized void supersede() {
      if (!closed) {
        superseded = true;
        owner.interrupt();
      }
    }
  }
}
