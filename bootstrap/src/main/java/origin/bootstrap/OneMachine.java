package origin.bootstrap;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.bootstrap.cli.Command;
import origin.ffmpeg.FfmpegEngine;
import origin.ffmpeg.FfmpegSettings;
import origin.http.AddressUnavailable;
import origin.http.HttpServer;
import origin.http.HttpSettings;
import origin.identity.IdentityAdapters;
import origin.identity.IdentitySettings;
import origin.identity.KeysUnavailable;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upload.UploadBytesBroken;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresBroken;
import origin.postgres.server.PostgresCannotStart;
import origin.worker.Recurring;
import origin.worker.Retries;
import origin.worker.Worker;
import origin.worker.WorkerSettings;

/// The whole product in one process, with the database that it starts beside itself.
///
/// Parts start in order; when one fails, those before it are stopped again. They stop in reverse.
final class OneMachine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OneMachine.class);
  private static final String WORKER = "one-machine";
  private static final int ERRANDS_AT_ONCE = 4;
  private static final int LONG_WORK_AT_ONCE = 3;
  private static final Duration PATIENCE_WITH_JOBS = Duration.ofSeconds(5);

  private final InstantSource clock = InstantSource.system();
  private final LifeCycle life = new LifeCycle();
  private final Command.Up up;
  private final Settings settings;

  OneMachine(Command.Up up, Settings settings) {
    this.up = up;
    this.settings = settings;
  }

  /// Starts everything and returns when it serves.
  ///
  /// @param out where an operator reads the first admin's password
  /// @return the port of the web address
  /// @throws CannotStart with one line for the operator; nothing is left running then
  int start(PrintStream out) {
    try {
      checkFree(up.port());
      Layout data = Layout.of(up.data());
      life.started("the data folder", DataFolder.hold(data));
      return start(data, out);
    } catch (PostgresCannotStart | PostgresBroken | KeysUnavailable | AddressUnavailable e) {
      life.close();
      throw new CannotStart(String.valueOf(e.getMessage()), e);
    } catch (MediaStoreBroken | UploadBytesBroken | UncheckedIOException e) {
      life.close();
      throw new CannotStart(
          "The data folder " + up.data() + " cannot be used: " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      life.close();
      throw e;
    }
  }

  @Override
  public void close() {
    life.close();
  }

  private int start(Layout data, PrintStream out) {
    Storage storage = Storage.open(data, clock, life);
    IdentityAdapters identity = new IdentityAdapters(IdentitySettings.usual(data.secrets()), clock);
    FfmpegEngine engine =
        life.started(
            "FFmpeg",
            new FfmpegEngine(
                FfmpegSettings.in(data.programs().resolve("ffmpeg")), storage.sources()));
    Product product = Product.of(storage, engine, identity, clock, settings.making());
    FirstAdmin.ensure(
        product.people().accounts().createFirstAdmin(), identity.ids(), settings.firstAdmin(), out);
    work(storage.database(), product);
    HttpServer server =
        WebServer.of(
            HttpSettings.onLoopback(up.port()),
            product,
            storage.database().health(),
            engine,
            identity.ids(),
            clock);
    server.start();
    life.started("the web server", server);
    return server.port();
  }

  private void work(PostgresAdapters database, Product product) {
    Worker worker =
        new Worker(
            database.queue(),
            new WorkerSettings(
                WORKER, ERRANDS_AT_ONCE, LONG_WORK_AT_ONCE, Retries.USUAL, PATIENCE_WITH_JOBS),
            new Performing(
                product.processing(),
                product.publishing(),
                product.transcoding(),
                product.uploading(),
                new NextRound(database.jobs(), clock)),
            chores(product));
    database.runLeases().giveBackAll(clock.instant());
    int begun = database.jobs().giveBackJobsOf(WORKER);
    if (begun > 0) {
      LOG.info("Jobs that an earlier life had begun are done again: {}", begun);
    }
    database.jobs().ring(worker::wake);
    life.started("the worker", worker);
    worker.start();
  }

  private static List<Recurring> chores(Product product) {
    return List.of(
        new Recurring(
            "expire-uploads",
            Duration.ofMinutes(10),
            () -> product.uploading().expireUploads().expire()),
        new Recurring(
            "sweep-uploads", Duration.ofHours(1), () -> product.uploading().sweepUploads().sweep()),
        new Recurring(
            "forget-expired-sessions",
            Duration.ofHours(6),
            () -> product.people().accounts().forgetExpiredSessions().forget()));
  }

  /// Told before anything is started, for that takes a while.
  private static void checkFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      LOG.debug("port {} is free", socket.getLocalPort());
    } catch (IOException e) {
      throw new CannotStart(
          "Port " + port + " is taken; stop what listens there, or name another with --port.", e);
    }
  }
}
