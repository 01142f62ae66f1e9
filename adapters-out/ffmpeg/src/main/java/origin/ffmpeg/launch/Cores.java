package origin.ffmpeg.launch;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// As many turns as there are cores; what somebody waits for goes before what runs in the
/// background, and never waits for it: a run takes minutes, a player's patience ends in seconds. So
/// there may be up to twice as many turns, half of them at low priority.
public final class Cores {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int most;
  private int urgent;
  private int background;
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

  /// Waits for a turn while that many urgent ones are taken.
  public Turn urgent() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      urgentWaiting++;
      try {
        while (urgent >= most) {
          changed.await();
        }
      } finally {
        urgentWaiting--;
        changed.signalAll();
      }
      urgent++;
      return () -> giveBack(() -> urgent--);
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a turn until fewer than that many of any kind are taken, and nobody urgent waits.
  public Turn background() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (urgent + background >= most || urgentWaiting > 0) {
        changed.await();
      }
      background++;
      return () -> giveBack(() -> background--);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Runnable turn) {
    lock.lock();
    try {
      turn.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
