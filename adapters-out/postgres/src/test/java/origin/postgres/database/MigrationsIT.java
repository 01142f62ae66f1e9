package origin.postgres.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static origin.postgres.generated.Tables.VIEWERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import origin.contracts.Crowd;
import origin.contracts.accounts.Samples;
import origin.postgres.accounts.PostgresViewers;
import origin.postgres.server.OldestServer;

class MigrationsIT {

  private static final Path SCRIPTS = Path.of("src/main/resources/origin/postgres/migration");

  @TempDir private Path home;

  @Test
  void bringAnEmptyDatabaseToTheNewestVersion() {
    try (var database = new Database(SharedServer.emptyDatabase())) {
      var migrations = new Migrations(database);
      assertThat(migrations.version()).isZero();

      migrations.run();

      assertThat(migrations.version()).isEqualTo(Migrations.NEWEST);
    }
  }

  @Test
  void keepWhatIsThereWhenTheyRunAgain() {
    try (var database = new Database(SharedServer.emptyDatabase())) {
      var migrations = new Migrations(database);
      migrations.run();
      new PostgresViewers(database.sql()).add(Samples.viewer());

      migrations.run();

      assertThat(database.sql().fetchCount(VIEWERS)).isOne();
    }
  }

  @Test
  void runOnceHoweverManyNodesRunThem() {
    var settings = SharedServer.emptyDatabase();

    var versions =
        Crowd.of(
            3,
            _ -> {
              try (var database = new Database(settings)) {
                var migrations = new Migrations(database);
                migrations.run();
                return migrations.version();
              }
            });

    assertThat(versions).containsOnly(Migrations.NEWEST);
  }

  @Test
  void refuseADatabaseOfANewerOrigin() {
    try (var database = new Database(SharedServer.emptyDatabase())) {
      var migrations = new Migrations(database);
      migrations.run();
      database
          .sql()
          .update(DSL.table(DSL.name("flyway_schema_history")))
          .set(DSL.field(DSL.name("version"), String.class), "999")
          .where(DSL.field(DSL.name("version"), String.class).eq("1"))
          .execute();

      assertThatThrownBy(migrations::run)
          .isInstanceOf(SchemaTooNew.class)
          .hasMessageContaining("999");
    }
  }

  @Test
  void runOnTheOldestPostgresToo() throws Exception {
    try (var server = OldestServer.start(home);
        var database = new Database(PostgresSettings.on(server.address(), 2))) {
      var migrations = new Migrations(database);

      migrations.run();

      assertThat(migrations.version()).isEqualTo(Migrations.NEWEST);
      var ada = Samples.viewer();
      assertThat(new PostgresViewers(database.sql()).add(ada)).isTrue();
      assertThat(new PostgresViewers(database.sql()).find(ada.id())).contains(ada);
    }
  }

  @Test
  void areNumberedUpToTheNewest() throws IOException {
    try (var scripts = Files.list(SCRIPTS)) {
      assertThat(scripts.map(script -> script.getFileName().toString().replaceFirst("__.*", "")))
          .hasSize(Migrations.NEWEST)
          .contains("V" + Migrations.NEWEST);
    }
  }
}
