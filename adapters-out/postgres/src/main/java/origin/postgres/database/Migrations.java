package origin.postgres.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Brings a database's schema to the version that this build was made for.
///
/// Flyway is asked only where something is to be done: reading its history costs a hundredth of
/// starting it.
public final class Migrations {

  /// The number of the newest script.
  static final int NEWEST = 15;

  private static final String SCRIPTS = "classpath:origin/postgres/migration";
  private static final Table<Record> HISTORY = DSL.table(DSL.name("flyway_schema_history"));
  private static final Field<Integer> VERSION =
      DSL.field(DSL.name("version"), SQLDataType.VARCHAR).cast(SQLDataType.INTEGER);
  private static final Field<Boolean> SUCCEEDED =
      DSL.field(DSL.name("success"), SQLDataType.BOOLEAN);
  private static final String NO_SUCH_TABLE = "42P01";

  private final DataSource pool;
  private final DSLContext sql;

  public Migrations(Database database) {
    this.pool = database.alone();
    this.sql = database.sql();
  }

  /// Runs the scripts that were not run on this database before, in order. Many nodes may do so at
  /// the same time; each script runs once.
  ///
  /// @throws SchemaTooNew where the database was used by a newer Origin
  public void run() {
    if (knownVersion() < NEWEST) {
      Flyway.configure().dataSource(pool).locations(SCRIPTS).loggers("slf4j").load().migrate();
    }
  }

  /// Makes sure that all scripts were run on this database.
  ///
  /// @throws SchemaTooOld where some were not
  /// @throws SchemaTooNew where the database was used by a newer Origin
  public void requireRun() {
    var version = knownVersion();
    if (version < NEWEST) {
      throw new SchemaTooOld(version, NEWEST);
    }
  }

  private int knownVersion() {
    var version = version();
    if (version > NEWEST) {
      throw new SchemaTooNew(version, NEWEST);
    }
    return version;
  }

  /// The number of the last script that was run on this database; 0 where none was.
  public int version() {
    try {
      var newest =
          sql.select(DSL.max(VERSION)).from(HISTORY).where(SUCCEEDED).fetchSingle().value1();
      return newest == null ? 0 : newest;
    } catch (PostgresBroken.Refused refused) {
      if (refused.state().equals(NO_SUCH_TABLE)) {
        return 0;
      }
      throw refused;
    }
  }
}
