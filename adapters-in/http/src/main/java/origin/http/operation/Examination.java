package origin.http.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import origin.http.operation.HealthPart.Condition;

/// Looks at one part, at most once at a time and not again while the last answer is good. Whoever
/// asks waits for a second at most, however long the look takes.
final class Examination {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final HealthPart part;
  private CompletableFuture<Condition> look = new CompletableFuture<>();
  private long begun;

  Examination(HealthPart part) {
    this.part = part;
    this.begun = System.nanoTime() - part.goodFor().toNanos();
    this.look.complete(Condition.down("Nobody has looked yet."));
  }

  HealthPart of() {
    return part;
  }

  /// Begins to look, unless somebody looks already or did so lately.
  synchronized void begin() {
    long now = System.nanoTime();
    if (!look.isDone() || now - begun < part.goodFor().toNanos()) {
      return;
    }
    CompletableFuture<Condition> found = new CompletableFuture<>();
    Thread.ofVirtual().name("health-" + part.name()).start(() -> found.complete(part.condition()));
    look = found;
    begun = now;
  }

  /// What the last look found, if need be after a while.
  Condition condition() {
    try {
      return current().get(left(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return Condition.down("It does not answer.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a look never fails", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Condition.down("Nobody waited for its answer.");
    }
  }

  private synchronized CompletableFuture<Condition> current() {
    return look;
  }

  private synchronized long left() {
    return Math.max(0, begun + PATIENCE - System.nanoTime());
  }
}
