package origin.postgres.database;

import origin.domain.accounts.Secret;
import origin.postgres.server.ServerAddress;

/// Which database Origin keeps everything in, and how many connections it may have.
///
/// @param url a JDBC URL, `jdbc:postgresql://…`
/// @param user who owns the database's tables
/// @param password the user's password
/// @param connections the most connections at one time, 2 to 100
public record PostgresSettings(String url, String user, Secret password, int connections) {

  private static final int FEWEST = 2;
  private static final int MOST = 100;

  /// The database of a server that this Origin runs itself.
  public static PostgresSettings on(ServerAddress own, int connections) {
    return new PostgresSettings(own.url(), own.user(), own.password(), connections);
  }

  public PostgresSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("a database URL begins with jdbc:postgresql:");
    }
    if (connections < FEWEST || connections > MOST) {
      throw new IllegalArgumentException("a pool has 2 to 100 connections");
    }
  }
}
