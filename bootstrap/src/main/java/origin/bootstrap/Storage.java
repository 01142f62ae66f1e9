package origin.bootstrap;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.upload.ByteCount;
import origin.filesystem.media.FilesystemMedia;
import origin.filesystem.upload.FilesystemSourceFiles;
import origin.filesystem.upload.FilesystemUploadBytes;
import origin.ports.timeline.SourceFiles;
import origin.ports.upload.UploadBytes;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresSettings;
import origin.postgres.server.PostgresServer;
import origin.s3.S3Store;

/// Where everything is kept: chosen before anything else is made, and told in the log.
record Storage(
    PostgresAdapters database, MediaStore media, UploadBytes uploads, SourceFiles sources) {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final int CONNECTIONS = 20;

  /// What uploads leave free on the disk, so that the database and the segments can go on.
  private static final ByteCount RESERVE = new ByteCount(1L << 30);

  /// On one machine: a PostgreSQL of its own, and folders.
  static Storage onThisMachine(Layout data, InstantSource clock, LifeCycle life) {
    LOG.info("Everything is kept in {}", data.root());
    PostgresAdapters database = ownDatabase(data, clock, life);
    database.migrate();
    return new Storage(
        database,
        MediaStore.in(new FilesystemMedia(data.media())),
        new FilesystemUploadBytes(data.uploads(), RESERVE),
        new FilesystemSourceFiles(data.uploads()));
  }

  /// Shared by many nodes: a PostgreSQL and a bucket that others run. Waits until both can be used
  /// and `origin migrate` has been there.
  static Storage shared(NodeSettings settings, InstantSource clock, LifeCycle life) {
    Storage storage = reached(settings, clock, life);
    Waiting.until(
        "the schema of the database, which 'origin migrate' makes",
        () -> storage.database().requireMigrated());
    return storage;
  }

  /// As [#shared], whatever the schema.
  static Storage reached(NodeSettings settings, InstantSource clock, LifeCycle life) {
    LOG.info(
        "Everything is kept in {} and the bucket {}",
        settings.database().url(),
        settings.store().bucket());
    PostgresAdapters database =
        life.started(
            "the connections",
            Waiting.forPart("PostgreSQL", () -> new PostgresAdapters(settings.database(), clock)));
    S3Store store = life.started("the bucket", S3Store.open(settings.store()));
    Waiting.until("the bucket " + settings.store().bucket(), store::check);
    return new Storage(database, MediaStore.in(store), store.uploads(), store.sources());
  }

  /// Starts the server and connects to it.
  private static PostgresAdapters ownDatabase(Layout data, InstantSource clock, LifeCycle life) {
    PostgresServer server =
        life.started("PostgreSQL", PostgresServer.start(data.database(), data.programs()));
    return life.started(
        "the connections",
        new PostgresAdapters(PostgresSettings.on(server.address(), CONNECTIONS), clock));
  }
}
