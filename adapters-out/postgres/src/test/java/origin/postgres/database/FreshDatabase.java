package origin.postgres.database;

import java.util.Objects;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import origin.postgres.generated.DefaultSchema;

/// A database for one test class, empty before each of its tests.
public final class FreshDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private @Nullable Database database;

  public Database get() {
    return Objects.requireNonNull(database, "Only there while tests run");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    database = new Database(SharedServer.migratedDatabase());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    var tables = DefaultSchema.DEFAULT_SCHEMA.getTables();
    get().sql().truncate(tables.toArray(Table<?>[]::new)).cascade().execute();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    get().close();
  }
}
