package origin.usecases.work;

import java.time.Duration;
import java.time.InstantSource;
import origin.ports.work.Intents;
import origin.ports.work.Transactions;

/// Everything the world may ask about doing things once. One for a process: it bounds how many are
/// done at the same time.
public final class Intentions {
  private final Intents intents;
  private final InstantSource clock;
  private final DoOnce doOnce;

  /// How many intents are seen to at the same time.
  ///
  /// @param atOnce each holds a connection to the database while it is seen to, so that some must
  ///   be left for everything else
  /// @param patience how long one more waits for its turn
  public record Crowd(int atOnce, Duration patience) {
    /// What suits a pool of twenty connections.
    public static final Crowd USUAL = new Crowd(6, Duration.ofSeconds(5));
  }

  /// @param intents remembers what was done
  /// @param transactions make a deed and its answer one
  /// @param clock tells whose time is over
  /// @param crowd how many at the same time
  public Intentions(Intents intents, Transactions transactions, InstantSource clock, Crowd crowd) {
    this.intents = intents;
    this.clock = clock;
    this.doOnce = new DoingOnce(intents, transactions, clock, crowd);
  }

  /// Does things once.
  public DoOnce doOnce() {
    return doOnce;
  }

  /// Clears away what nobody will ask for again.
  public ForgetOldIntents forgetOldIntents() {
    return () -> intents.forgetExpired(clock.instant());
  }
}
