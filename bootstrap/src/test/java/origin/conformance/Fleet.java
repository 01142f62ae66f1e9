package origin.conformance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import origin.bootstrap.outside.RunningOrigin;
import origin.postgres.server.PostgresServer;
import origin.postgres.server.ServerAddress;
import origin.s3server.LocalS3;

/// A PostgreSQL and a bucket, and nodes in processes of their own that share these and no folder.
final class Fleet implements AutoCloseable {
  private static final String BUCKET = "films";

  private final Path folder;
  private final Map<String, String> settings;
  private final PostgresServer database;
  private final LocalS3 store;

  /// Starts what nodes share, and no node.
  ///
  /// @param folder where everything lies
  /// @param settings what nodes are told beside where everything is
  Fleet(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = Map.copyOf(settings);
    this.database = PostgresServer.start(folder.resolve("postgres"), folder.resolve("programs"));
    this.store = LocalS3.start(bucket()).withBucket(BUCKET);
  }

  /// Where the objects lie.
  Path bucket() {
    return folder.resolve("bucket");
  }

  /// Where a node has what is its own.
  Path folderOf(String node) {
    return folder.resolve(node);
  }

  /// Starts a node, without waiting for it.
  ///
  /// @param name names its folder; one node at a time has it
  RunningOrigin node(String role, String name) {
    return RunningOrigin.launch(environment(name), List.of("serve", "--role", role));
  }

  /// Makes the schema.
  ///
  /// @return the exit status
  int migrate() {
    return RunningOrigin.launch(environment("migrate"), List.of("migrate")).exitStatus();
  }

  /// What a program is told that is to work on what the nodes share.
  Map<String, String> environment(String node) {
    ServerAddress address = database.address();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("ORIGIN_DATABASE_URL", address.url());
    environment.put("ORIGIN_DATABASE_USER", address.user());
    environment.put("ORIGIN_DATABASE_PASSWORD", address.password().value());
    environment.put("ORIGIN_S3_ENDPOINT", store.address().toString());
    environment.put("ORIGIN_S3_ADDRESSING", "path");
    environment.put("ORIGIN_S3_BUCKET", BUCKET);
    environment.put("ORIGIN_S3_ACCESS_KEY", LocalS3.ACCESS_KEY);
    environment.put("ORIGIN_S3_SECRET_KEY", LocalS3.SECRET_KEY);
    environment.put("ORIGIN_SECRET", "a secret that nobody will ever guess");
    environment.put("ORIGIN_FOLDER", folderOf(node).toString());
    environment.put("ORIGIN_HOST", "127.0.0.1");
    environment.put("ORIGIN_PORT", "0");
    environment.put("ORIGIN_LEAVE_SECONDS", "0");
    return environment;
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
