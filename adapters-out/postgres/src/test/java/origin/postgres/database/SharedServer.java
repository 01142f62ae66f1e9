package origin.postgres.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import origin.postgres.server.PostgresServer;

/// The one server that all tests of this JVM use, with a database of its own for each that asks.
final class SharedServer {

  private static final SharedServer INSTANCE = new SharedServer();
  private static final int CONNECTIONS = 8;

  private final PostgresServer server;
  private final AtomicInteger databases = new AtomicInteger();

  private SharedServer() {
    try {
      var target = Files.createDirectories(Path.of("target").toAbsolutePath());
      var home = Files.createTempDirectory(target, "shared-server");
      server = PostgresServer.start(home, target.resolve("postgres-runtime"));
    } catch (IOException brokenDisk) {
      throw new UncheckedIOException(brokenDisk);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    try (var template = new Database(settings("origin"))) {
      new Migrations(template).run();
    }
  }

  /// A new database with the newest schema and nothing in it.
  static PostgresSettings migratedDatabase() {
    return INSTANCE.newDatabase("origin");
  }

  /// A new database without a table.
  static PostgresSettings emptyDatabase() {
    return INSTANCE.newDatabase("template1");
  }

  private PostgresSettings newDatabase(String template) {
    var name = "test_" + databases.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(
                settings("postgres").url(),
                server.address().user(),
                server.address().password().value());
        var statement = connection.createStatement()) {
      statement.execute("create database %s template %s".formatted(name, template));
    } catch (SQLException broken) {
      throw PostgresBroken.because(broken);
    }
    return settings(name);
  }

  private PostgresSettings settings(String database) {
    var url = server.address().url().replaceFirst("[^/]*$", database);
    return new PostgresSettings(
        url, server.address().user(), server.address().password(), CONNECTIONS);
  }
}
