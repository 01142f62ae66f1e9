package origin.ffmpeg.launch;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// As many turns as there are cores; what somebody waits for goes before what runs in the
/// background.
public final class Cores {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int most;
  private int taken;
  private int urgentWaiting;

  /// @param most how many turns at once, at least 1
  public Cores(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("there is a core");
    }
    this.most = most;
  }

  /// A turn; closing it gives it back.
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /// Waits for a turn before all that wait in the background.
  public Turn urgent() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      urgentWaiting++;
      try {
        while (taken >= most) {
          changed.await();
        }
      } finally {
        urgentWaiting--;
        changed.signalAll();
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a turn until nobody urgent waits.
  public Turn background() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (taken >= most || urgentWaiting > 0) {
        changed.await();
      }
      return take();
    } finally {
      lock.unlock();
    }
  }

  private Turn take() {
    taken++;
    return this::giveBack;
  }

  private void giveBack() {
    lock.lock();
    try {
      taken--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
