package origin.bootstrap;

import java.time.InstantSource;
import origin.domain.upload.ByteCount;
import origin.filesystem.media.FilesystemMedia;
import origin.filesystem.upload.FilesystemSourceFiles;
import origin.filesystem.upload.FilesystemUploadBytes;
import origin.ports.timeline.SourceFiles;
import origin.ports.upload.UploadBytes;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresSettings;
import origin.postgres.server.PostgresServer;

/// Where everything is kept on one machine: a PostgreSQL of its own, and folders.
record Storage(
    PostgresAdapters database, FilesystemMedia media, UploadBytes uploads, SourceFiles sources) {
  private static final int CONNECTIONS = 20;

  /// What uploads leave free on the disk, so that the database and the segments can go on.
  private static final ByteCount RESERVE = new ByteCount(1L << 30);

  static Storage open(Layout data, InstantSource clock, LifeCycle life) {
    PostgresAdapters database = database(data, clock, life);
    database.migrate();
    return new Storage(
        database,
        new FilesystemMedia(data.media()),
        new FilesystemUploadBytes(data.uploads(), RESERVE),
        new FilesystemSourceFiles(data.uploads()));
  }

  /// Starts the server and connects to it.
  private static PostgresAdapters database(Layout data, InstantSource clock, LifeCycle life) {
    PostgresServer server =
        life.started("PostgreSQL", PostgresServer.start(data.database(), data.programs()));
    return life.started(
        "the connections",
        new PostgresAdapters(PostgresSettings.on(server.address(), CONNECTIONS), clock));
  }
}
