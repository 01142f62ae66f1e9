package origin.filesystem.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Bytes on their way from the thread that receives to the one that writes, without a copy between.
///
/// One thread fills, one drains. What was filled can be drained at once; the draining thread is
/// woken when it is worth while.
final class RingBuffer {
  private final byte[] bytes;
  private final int worthWhile;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition drained = lock.newCondition();
  private final Condition filled = lock.newCondition();
  private long head;
  private long tail;
  private boolean ended;
  private boolean hurried;
  private boolean abandoned;

  /// @param size how many bytes may wait
  /// @param worthWhile how many wake the draining thread
  RingBuffer(int size, int worthWhile) {
    this.bytes = new byte[size];
    this.worthWhile = worthWhile;
  }

  /// A run of bytes to drain. Valid until [#release].
  ///
  /// @param from where in [#array] it begins
  /// @param length how many bytes; none when there was nothing in time
  /// @param last whether nothing will follow
  record Run(int from, int length, boolean last) {}

  byte[] array() {
    return bytes;
  }

  /// Reads once from a stream, after waiting for a free place.
  ///
  /// @return how many bytes came; -1 at the stream's end, or when nobody drains any more
  int fillFrom(InputStream stream) throws IOException, InterruptedException {
    int from = (int) (head % bytes.length);
    int free = awaitFree();
    if (free == 0) {
      return -1;
    }
    int contiguous = Math.min(free, bytes.length - from);
    int count = stream.read(bytes, from, contiguous);
    if (count > 0) {
      publish(count);
    }
    return count;
  }

  /// Tells that nothing will follow.
  void end() {
    lock.lock();
    try {
      ended = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Lets the draining thread have what is there at once.
  void hurry() {
    lock.lock();
    try {
      hurried = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Tells that nobody drains any more.
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      drained.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until draining is worth while, the end has come, somebody hurries, or time is up.
  Run take(long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (head - tail < worthWhile && !ended && !hurried && left > 0) {
        left = filled.awaitNanos(left);
      }
      hurried = false;
      int from = (int) (tail % bytes.length);
      int contiguous = (int) Math.min(head - tail, bytes.length - from);
      int length = Math.min(contiguous, 2 * worthWhile);
      return new Run(from, length, ended && tail + length == head);
    } finally {
      lock.unlock();
    }
  }

  /// Frees the place of what was drained.
  void release(int count) {
    lock.lock();
    try {
      tail += count;
      drained.signal();
    } finally {
      lock.unlock();
    }
  }

  private int awaitFree() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (head - tail == bytes.length && !abandoned) {
        drained.await();
      }
      return abandoned ? 0 : (int) (bytes.length - (head - tail));
    } finally {
      lock.unlock();
    }
  }

  private void publish(int count) {
    lock.lock();
    try {
      head += count;
      if (head - tail >= worthWhile) {
        filled.signal();
      }
    } finally {
      lock.unlock();
    }
  }
}
