package origin.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import origin.postgres.server.ServerAddress;
import origin.s3.S3Settings;
import origin.s3.S3Store;

/// Where everything is kept: chosen before anything else is made, and told in the log.
record Storage(
    PostgresAdapters database, MediaStore media, UploadBytes uploads, SourceFiles sources) {
  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final int CONNECTIONS = 20;
  private static final int FEW_CONNECTIONS = 2;

  /// What uploads leave free on the disk, so that the database and the segments can go on.
  private static final ByteCount RESERVE = new ByteCount(1L << 30);

  /// What segments and normalised forms leave free in turn: they may take of what uploads leave.
  private static final ByteCount LAST_RESERVE = new ByteCount(512L << 20);

  /// On one machine: a PostgreSQL of its own, and folders.
  static Storage onThisMachine(Layout data, InstantSource clock, LifeCycle life) {
    LOG.info("Everything is kept in {}", data.root());
    PostgresAdapters database = ownDatabase(data, clock, life);
    database.migrate();
    return new Storage(
        database,
        MediaStore.in(new FilesystemMedia(data.media(), LAST_RESERVE.value())),
        new FilesystemUploadBytes(data.uploads(), RESERVE),
        new FilesystemSourceFiles(data.uploads(), LAST_RESERVE));
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

  /// As [#onThisMachine], to look at it only, while Origin runs and while it is stopped.
  ///
  /// @throws CannotStart where no Origin ever kept anything there
  static Storage seenOnThisMachine(Layout data, InstantSource clock, LifeCycle life) {
    if (!Files.isDirectory(data.database())) {
      throw new CannotStart(
          "There is no Origin in the folder " + data.root() + "; name its folder with --data.");
    }
    PostgresAdapters database =
        life.started(
            "the connections",
            new PostgresAdapters(
                PostgresSettings.on(runningOrStarted(data, life), FEW_CONNECTIONS), clock));
    database.requireMigrated();
    return new Storage(
        database,
        MediaStore.in(FilesystemMedia.beside(data.media())),
        new FilesystemUploadBytes(data.uploads(), RESERVE),
        new FilesystemSourceFiles(data.uploads(), LAST_RESERVE));
  }

  /// As [#shared], to look at it only: does not wait for anything.
  static Storage seenShared(NodeSettings settings, InstantSource clock, LifeCycle life) {
    PostgresAdapters database =
        life.started("the connections", new PostgresAdapters(settings.database(), clock));
    database.requireMigrated();
    S3Store store =
        life.started("the bucket", S3Store.open(inScratchOfItsOwn(settings.store(), life)));
    store.check();
    return new Storage(database, MediaStore.in(store), store.uploads(), store.sources());
  }

  /// A node that runs beside has its own.
  private static S3Settings inScratchOfItsOwn(S3Settings settings, LifeCycle life) {
    try {
      Path scratch = Files.createTempDirectory("origin-");
      life.started("the scratch folder", () -> Files.deleteIfExists(scratch));
      return settings.withScratch(scratch);
    } catch (IOException e) {
      throw new CannotStart("The folder for temporary files cannot be written.", e);
    }
  }

  /// Beside a running Origin its own database is used; otherwise one is started.
  static ServerAddress runningOrStarted(Layout data, LifeCycle life) {
    return PostgresServer.runningIn(data.database())
        .orElseGet(
            () -> {
              life.started("the data folder", DataFolder.hold(data));
              return life.started(
                      "PostgreSQL", PostgresServer.start(data.database(), data.programs()))
                  .address();
            });
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
