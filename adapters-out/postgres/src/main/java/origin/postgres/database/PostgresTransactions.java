package origin.postgres.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import origin.ports.work.Transactions;

/// Transactions of PostgreSQL (read committed), one connection each, joined by the thread that runs
/// them.
///
/// One that the server ended to let another one through is begun anew, a few times; its work then
/// runs again from the start.
public final class PostgresTransactions implements Transactions {

  private static final int MOST_ATTEMPTS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 20;

  private final DataSource pool;
  private final ScopedValue<Running> running = ScopedValue.newInstance();

  PostgresTransactions(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return running.isBound() ? join(running.get(), work) : begin(work);
  }

  /// As [#run], for work that answers nothing.
  public void run(Runnable work) {
    var _ =
        run(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
  }

  @Override
  public void afterwards(Runnable action) {
    if (running.isBound()) {
      running.get().afterwards.add(action);
    } else {
      action.run();
    }
  }

  /// The running transaction's connection, or null outside of one.
  @Nullable Connection connection() {
    return running.isBound() ? running.get().connection : null;
  }

  private static <T> T join(Running outer, Supplier<T> work) {
    try {
      return work.get();
    } catch (Throwable refusal) {
      outer.undone = true;
      throw refusal;
    }
  }

  /// Begins anew when the server ended the transaction for the sake of another one: nothing of it
  /// was kept, and the other one is through by then.
  private <T> T begin(Supplier<T> work) {
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return once(work);
      } catch (PostgresBroken.Refused refused) {
        if (!refused.gaveWay()) {
          throw refused;
        }
        pauseAfter(attempt, refused);
      }
    }
    return once(work);
  }

  /// Of random length, so that those who met do not meet again.
  private static void pauseAfter(int attempt, PostgresBroken.Refused refused) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS * attempt) + 1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw refused;
    }
  }

  private <T> T once(Supplier<T> work) {
    List<Runnable> afterwards = new ArrayList<>();
    var answer = committed(work, afterwards);
    afterwards.forEach(Runnable::run);
    return answer;
  }

  private <T> T committed(Supplier<T> work, List<Runnable> afterwards) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      var transaction = new Running(connection, afterwards);
      var answer = answerOf(work, transaction);
      transaction.end();
      return answer;
    } catch (SQLException broken) {
      throw PostgresBroken.because(broken);
    }
  }

  private <T> T answerOf(Supplier<T> work, Running transaction) throws SQLException {
    try {
      return ScopedValue.where(running, transaction).call(work::get);
    } catch (Throwable refusal) {
      transaction.undo(refusal);
      throw refusal;
    }
  }

  private static final class Running {
    private final Connection connection;
    private final List<Runnable> afterwards;
    private boolean undone;

    Running(Connection connection, List<Runnable> afterwards) {
      this.connection = connection;
      this.afterwards = afterwards;
    }

    /// What an inner call refused cannot be kept, whatever the outer one made of the exception.
    void end() throws SQLException {
      if (undone) {
        connection.rollback();
        throw new IllegalStateException("The transaction was undone by a call that joined it.");
      }
      connection.commit();
    }

    void undo(Throwable refusal) {
      try {
        connection.rollback();
      } catch (SQLException alsoBroken) {
        refusal.addSuppressed(alsoBroken);
      }
    }
  }
}
