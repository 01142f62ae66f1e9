package origin.postgres.server;

import origin.domain.accounts.Secret;

/// How to reach a running server's database.
///
/// @param url the JDBC URL
/// @param user who owns the database; no superuser
/// @param password the user's password
public record ServerAddress(String url, String user, Secret password) {

  private static final String USER = "origin";
  private static final String DATABASE = "origin";

  static ServerAddress at(int port, Secret password) {
    return new ServerAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE), USER, password);
  }
}
