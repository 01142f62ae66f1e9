package origin.postgres.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

/// Whether PostgreSQL answers, and how busy the connections to it are.
public final class PostgresHealth {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HikariDataSource pool;

  PostgresHealth(HikariDataSource pool) {
    this.pool = pool;
  }

  /// Whether PostgreSQL answers on a connection of the pool: one empty round trip when it does;
  /// when it does not, a few seconds.
  public boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid((int) PATIENCE.toSeconds());
    } catch (SQLException outOfReach) {
      return false;
    }
  }

  /// The pool's figures now.
  public PoolFigures figures() {
    var figures = Objects.requireNonNull(pool.getHikariPoolMXBean(), "an open pool");
    return new PoolFigures(
        pool.getMaximumPoolSize(),
        figures.getTotalConnections(),
        figures.getActiveConnections(),
        figures.getThreadsAwaitingConnection());
  }
}
