package origin.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import origin.ffmpeg.FfmpegEngine;
import origin.http.operation.HealthPart;
import origin.http.operation.HealthPart.Condition;
import origin.worker.Worker;

/// The parts that `/health` tells of. Stored media plays without FFmpeg and without the worker, so
/// that a node without them still serves.
final class Health {
  private static final Duration SHORTLY = Duration.ofSeconds(3);

  /// To look at FFmpeg is to start it.
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private Health() {}

  /// What every node has.
  static List<HealthPart> of(Storage storage, FfmpegEngine engine) {
    return List.of(
        part(
            "postgres",
            true,
            SHORTLY,
            storage.database().health()::answers,
            "PostgreSQL does not answer."),
        part(
            "media-store",
            true,
            SHORTLY,
            storage.media().works(),
            "The media store does not keep a byte; look at its disk."),
        part("ffmpeg", false, A_WHILE, engine::starts, "FFmpeg does not start."));
  }

  /// What a node has that takes jobs.
  static HealthPart of(Worker worker) {
    return part("worker", false, SHORTLY, worker::works, "Nobody takes jobs from the queue.");
  }

  private static HealthPart part(
      String name, boolean neededToServe, Duration goodFor, BooleanSupplier works, String trouble) {
    return new HealthPart(
        name,
        neededToServe,
        goodFor,
        () -> works.getAsBoolean() ? Condition.well() : Condition.down(trouble));
  }
}
