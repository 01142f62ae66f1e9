package origin.bootstrap.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Counts the CPU-seconds of a process and of all that come and go below it, by looking at them all
/// the time.
///
/// Bubblewrap ends before what it holds has ended for good, so that nobody is told what FFmpeg used
/// there. What a process uses after the last look at it, a few hundredths of a second at most, is
/// not counted.
final class CpuMeter implements AutoCloseable {
  private static final long STEP_NANOS = 20_000_000;

  private final long pid;
  private final Map<Long, Double> used = new HashMap<>();
  private volatile boolean closed;

  private CpuMeter(long pid) {
    this.pid = pid;
  }

  /// Begins to count, from what is used by now.
  static CpuMeter of(long pid) {
    CpuMeter meter = new CpuMeter(pid);
    meter.look();
    Thread.ofPlatform().name("cpu-meter").daemon().start(meter::watch);
    return meter;
  }

  /// CPU-seconds used so far, those from before the meter began included.
  synchronized double seconds() {
    look();
    return used.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void watch() {
    while (!closed) {
      look();
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  private synchronized void look() {
    Cpu.withAllBelow(pid)
        .forEach(process -> used.merge(process, Cpu.ownSecondsOf(process), Math::max));
  }
}
