package origin.postgres.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import origin.ports.work.Transactions;

/// Transactions of PostgreSQL (read committed), one connection each, joined by the thread that runs
/// them.
public final class PostgresTransactions implements Transactions {

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

  /// Has something done once the running transaction's changes can be seen by everybody, and not at
  /// all if they are undone.
  ///
  /// @throws java.util.NoSuchElementException outside of a transaction
  public void afterwards(Runnable action) {
    running.get().afterwards.add(action);
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

  private <T> T begin(Supplier<T> work) {
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
