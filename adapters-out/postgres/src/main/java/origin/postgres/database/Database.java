package origin.postgres.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;

/// One database: its pool, its transactions, and SQL that takes part in them.
public final class Database implements AutoCloseable {

  private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofSeconds(5);
  private static final Duration PATIENCE_FOR_AN_ANSWER = Duration.ofSeconds(60);

  private final HikariDataSource pool;
  private final PostgresTransactions transactions;
  private final DataSource joining;
  private final DSLContext sql;

  /// Opens a pool on a database, and waits a few seconds for the first connection.
  ///
  /// @throws PostgresBroken where the database cannot be reached
  public Database(PostgresSettings settings) {
    pool = open(settings);
    transactions = new PostgresTransactions(pool);
    joining = new TransactionConnections(pool, transactions::connection);
    sql = DSL.using(configuration(joining));
  }

  private static HikariDataSource open(PostgresSettings settings) {
    try {
      return new HikariDataSource(poolOf(settings));
    } catch (HikariPool.PoolInitializationException noConnection) {
      throw PostgresBroken.unreachable(noConnection);
    }
  }

  private static HikariConfig poolOf(PostgresSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("origin");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password().value());
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_FOR_A_CONNECTION.toMillis());
    config.addDataSourceProperty("ApplicationName", "origin");
    config.addDataSourceProperty("socketTimeout", PATIENCE_FOR_AN_ANSWER.toSeconds());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  private static DefaultConfiguration configuration(DataSource connections) {
    var configuration = new DefaultConfiguration();
    configuration.set(SQLDialect.POSTGRES);
    configuration.set(new DataSourceConnectionProvider(connections));
    configuration.set(new Settings().withRenderSchema(false).withExecuteLogging(false));
    configuration.setExecuteListener(new NamedExceptions());
    return configuration;
  }

  /// SQL in the running transaction, or, without one, each statement by itself.
  public DSLContext sql() {
    return sql;
  }

  /// The transactions in which [#sql()] and [#joining()] take part.
  public PostgresTransactions transactions() {
    return transactions;
  }

  /// Connections that take part in the running transaction.
  public DataSource joining() {
    return joining;
  }

  /// Connections that take part in no transaction but their own.
  public DataSource alone() {
    return pool;
  }

  /// Whether the database answers.
  public PostgresHealth health() {
    return new PostgresHealth(pool);
  }

  @Override
  public void close() {
    pool.close();
  }

  /// Turns the exceptions of jOOQ and JDBC into this package's.
  private static final class NamedExceptions implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void exception(ExecuteContext failed) {
      if (failed.exception() instanceof DataAccessException unnamed) {
        var reported = unnamed.getCause(SQLException.class);
        if (reported != null) {
          failed.exception(PostgresBroken.because(reported));
        }
      }
    }
  }
}
