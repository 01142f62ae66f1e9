package origin.bootstrap;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import origin.bootstrap.cli.Role;
import origin.ffmpeg.FfmpegEngine;
import origin.ffmpeg.FfmpegSettings;
import origin.http.HttpServer;
import origin.http.HttpSettings;
import origin.http.operation.HealthPart;
import origin.identity.IdentityAdapters;
import origin.metrics.Figures;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresHealth;
import origin.worker.Recurring;
import origin.worker.Retries;
import origin.worker.Worker;
import origin.worker.WorkerSettings;

/// One process of Origin, put together: the same whatever everything is kept in, and whether it is
/// the only one or one of many.
final class Node {
  private static final int ERRANDS_AT_ONCE = 4;
  private static final int LONG_WORK_AT_ONCE = 3;
  private static final Duration PATIENCE_WITH_JOBS = Duration.ofSeconds(5);

  private final Storage storage;
  private final IdentityAdapters identity;
  private final InstantSource clock;
  private final LifeCycle life;
  private final Duration silence;
  private final FfmpegEngine engine;
  private final Product product;
  private final List<HealthPart> health = new ArrayList<>();

  /// @param programs where programs are unpacked and leave what they make for a while
  /// @param silence after how long without a sign of life others take over what it is at
  Node(
      Storage storage,
      IdentityAdapters identity,
      Path programs,
      MediaSettings media,
      Duration silence,
      InstantSource clock,
      LifeCycle life) {
    this.storage = storage;
    this.identity = identity;
    this.clock = clock;
    this.life = life;
    this.silence = silence;
    this.engine =
        life.started(
            "FFmpeg",
            new FfmpegEngine(
                FfmpegSettings.in(programs.resolve("ffmpeg"), media.leastIsolation()),
                storage.sources()));
    health.addAll(Health.of(storage, engine));
    this.product = Product.of(storage, engine, identity, clock, media, silence);
  }

  Product product() {
    return product;
  }

  /// Begins to take jobs.
  ///
  /// @param name tells this worker from every other that runs at the same time
  void work(String name) {
    PostgresAdapters database = storage.database();
    Worker begun =
        new Worker(
            database.queue(),
            new WorkerSettings(
                name,
                ERRANDS_AT_ONCE,
                LONG_WORK_AT_ONCE,
                Retries.USUAL,
                PATIENCE_WITH_JOBS,
                silence),
            new Performing(
                product.processing(),
                product.publishing(),
                product.transcoding(),
                product.sound(),
                product.uploading(),
                product.captioning(),
                new NextRound(database.jobs(), clock)),
            chores());
    database.jobs().ring(begun::wake);
    life.started("the worker", begun);
    begun.start();
    health.add(Health.of(begun));
  }

  /// Begins to answer what a role answers.
  ///
  /// @return the server, which listens
  HttpServer listen(HttpSettings settings, Role role) {
    HttpServer server =
        WebServer.of(
            settings, role, product, figures(), List.copyOf(health), identity.ids(), clock);
    server.start();
    return life.started("the web server", server);
  }

  /// Each is done by one node at a time, whichever comes first.
  private List<Recurring> chores() {
    return List.of(
        new Recurring(
            "expire-uploads",
            Duration.ofMinutes(10),
            () -> product.uploading().expireUploads().expire()),
        new Recurring(
            "sweep-uploads", Duration.ofHours(1), () -> product.uploading().sweepUploads().sweep()),
        new Recurring(
            "forget-leases-for-viewers",
            Duration.ofSeconds(30),
            () -> product.transcoding().forgetLeases().forget()),
        new Recurring(
            "evict-unwatched",
            Duration.ofMinutes(10),
            () -> product.retention().evictUnwatched().evict()),
        new Recurring(
            "forget-old-intents",
            Duration.ofHours(1),
            () -> product.intentions().forgetOldIntents().forget()),
        new Recurring(
            "forget-expired-sessions",
            Duration.ofHours(6),
            () -> product.people().accounts().forgetExpiredSessions().forget()));
  }

  private Figures figures() {
    PostgresHealth database = storage.database().health();
    Figures figures = new Figures(Version.NAME);
    figures.show(
        "origin_database_connections_open",
        "Connections to PostgreSQL that are open.",
        () -> database.figures().open());
    figures.show(
        "origin_database_connections_busy",
        "Connections to PostgreSQL that are in use.",
        () -> database.figures().busy());
    figures.show(
        "origin_transcoding_frames_lost",
        "Frames left out of segments since the start, because their sources are damaged.",
        engine::framesLost);
    return figures;
  }
}
