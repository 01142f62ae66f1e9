package origin.usecases.work;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import origin.ports.work.Intent;
import origin.ports.work.Intents;
import origin.ports.work.Transactions;

/// Claims the intent, does the deed and keeps its answer, in one transaction.
final class DoingOnce implements DoOnce {
  private final Intents intents;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Intentions.Crowd crowd;
  private final Semaphore places;

  DoingOnce(
      Intents intents, Transactions transactions, InstantSource clock, Intentions.Crowd crowd) {
    this.intents = intents;
    this.transactions = transactions;
    this.clock = clock;
    this.crowd = crowd;
    this.places = new Semaphore(crowd.atOnce(), true);
  }

  @Override
  public Outcome once(Intent intent, Supplier<Deed> deed) {
    if (!hasPlace()) {
      return new Outcome.Crowded();
    }
    try {
      return transactions.run(() -> onceClaimed(intent, deed));
    } finally {
      places.release();
    }
  }

  private Outcome onceClaimed(Intent intent, Supplier<Deed> deed) {
    Optional<Intents.Remembered> known = intents.claim(intent, clock.instant());
    if (known.isEmpty()) {
      return new Outcome.Answered(done(intent, deed.get()));
    }
    return known.get().content().equals(intent.content())
        ? new Outcome.Answered(known.get().answer())
        : new Outcome.Reused();
  }

  private String done(Intent intent, Deed deed) {
    if (deed.told()) {
      intents.keep(intent, deed.answer());
    } else {
      intents.letGo(intent);
    }
    return deed.answer();
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(crowd.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
