package origin.bootstrap.outside;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import origin.postgres.server.ServerAddress;

/// Nodes in processes of their own, which share a PostgreSQL and a bucket, and no folder.
///
/// @param folder where each has a folder of its own
/// @param settings what all are told beside where everything is
public record Nodes(
    Path folder, ServerAddress database, Bucket bucket, Map<String, String> settings) {

  public Nodes {
    settings = Map.copyOf(settings);
  }

  /// Where a node has what is its own.
  public Path folderOf(String node) {
    return folder.resolve(node);
  }

  /// Starts a node, without waiting for it.
  ///
  /// @param name names its folder; one node at a time has it
  public RunningOrigin start(String role, String name) {
    return RunningOrigin.launch(environment(name), List.of("serve", "--role", role));
  }

  /// Makes the schema.
  ///
  /// @return the exit status
  public int migrate() {
    return RunningOrigin.launch(environment("migrate"), List.of("migrate")).exitStatus();
  }

  /// What a program is told that is to work on what the nodes share.
  public Map<String, String> environment(String node) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("ORIGIN_DATABASE_URL", database.url());
    environment.put("ORIGIN_DATABASE_USER", database.user());
    environment.put("ORIGIN_DATABASE_PASSWORD", database.password().value());
    environment.put("ORIGIN_S3_ENDPOINT", bucket.endpoint().toString());
    environment.put("ORIGIN_S3_ADDRESSING", "path");
    environment.put("ORIGIN_S3_BUCKET", bucket.name());
    environment.put("ORIGIN_S3_ACCESS_KEY", bucket.accessKey());
    environment.put("ORIGIN_S3_SECRET_KEY", bucket.secretKey());
    environment.put("ORIGIN_SECRET", "a secret that nobody will ever guess");
    environment.put("ORIGIN_FOLDER", folderOf(node).toString());
    environment.put("ORIGIN_HOST", "127.0.0.1");
    environment.put("ORIGIN_PORT", "0");
    environment.put("ORIGIN_LEAVE_SECONDS", "0");
    return environment;
  }
}
