package origin.conformance;

import java.nio.file.Path;
import java.util.Map;
import origin.bootstrap.outside.Bucket;
import origin.bootstrap.outside.Nodes;
import origin.bootstrap.outside.RunningOrigin;
import origin.postgres.server.PostgresServer;
import origin.s3server.LocalS3;

/// A PostgreSQL and a bucket, and nodes in processes of their own that share these and no folder.
final class Fleet implements AutoCloseable {
  private static final String BUCKET = "films";

  private final PostgresServer database;
  private final LocalS3 store;
  private final Nodes nodes;

  /// Starts what nodes share, and no node.
  ///
  /// @param folder where everything lies
  /// @param settings what nodes are told beside where everything is
  Fleet(Path folder, Map<String, String> settings) {
    this.database = PostgresServer.start(folder.resolve("postgres"), folder.resolve("programs"));
    this.store = LocalS3.start(folder.resolve("bucket")).withBucket(BUCKET);
    this.nodes =
        new Nodes(
            folder,
            database.address(),
            new Bucket(store.address(), BUCKET, LocalS3.ACCESS_KEY, LocalS3.SECRET_KEY),
            settings);
  }

  /// Where the objects lie.
  Path bucket() {
    return folderOf("bucket");
  }

  /// Where a node has what is its own.
  Path folderOf(String node) {
    return nodes.folderOf(node);
  }

  /// Starts a node, without waiting for it.
  ///
  /// @param name names its folder; one node at a time has it
  RunningOrigin node(String role, String name) {
    return nodes.start(role, name);
  }

  /// Makes the schema.
  ///
  /// @return the exit status
  int migrate() {
    return nodes.migrate();
  }

  /// What a program is told that is to work on what the nodes share.
  Map<String, String> environment(String node) {
    return nodes.environment(node);
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
