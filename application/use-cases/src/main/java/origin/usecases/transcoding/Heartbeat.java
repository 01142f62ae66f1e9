package origin.usecases.transcoding;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import origin.domain.transcoding.LeaseId;
import origin.ports.transcoding.RunLeases;

/// Moves the end of a lease on until it is closed, so that only a maker that is gone loses it.
final class Heartbeat implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final int BEATS_IN_A_TERM = 3;

  private final RunLeases leases;
  private final LeaseId lease;
  private final InstantSource clock;
  private final Duration term;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean lost;

  private Heartbeat(RunLeases leases, LeaseId lease, InstantSource clock, Duration term) {
    this.leases = leases;
    this.lease = lease;
    this.clock = clock;
    this.term = term;
  }

  /// @param term for how long the lease is live after each beat
  static Heartbeat begin(RunLeases leases, LeaseId lease, InstantSource clock, Duration term) {
    Heartbeat heartbeat = new Heartbeat(leases, lease, clock, term);
    Thread.ofVirtual().name("heartbeat").start(heartbeat::beat);
    return heartbeat;
  }

  /// Whether somebody else took the run meanwhile. Once yes, always yes.
  boolean isLost() {
    return lost;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void beat() {
    try {
      while (!lost && !closed.await(term.toMillis() / BEATS_IN_A_TERM, TimeUnit.MILLISECONDS)) {
        lost = !isExtended();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A store that cannot be reached for a moment says nothing about the lease.
  private boolean isExtended() {
    try {
      return leases.extend(lease, clock.instant().plus(term));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, () -> "no heartbeat for the run " + lease.value(), e);
      return true;
    }
  }
}
