package origin.postgres.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the server is tuned: small, local, and safe against a power cut.
final class Settings {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          // A path to a socket may not be longer than 107 bytes, which a data folder easily is.
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "50"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("idle_in_transaction_session_timeout", "5min"));

  private Settings() {}

  static List<String> arguments(ServerFolder folder, int port) {
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-D", folder.cluster().toString(), "-p", Integer.toString(port)));
    FIXED.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}
