package origin.bootstrap;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import origin.bootstrap.cli.Command;
import origin.bootstrap.cli.CommandLine;
import origin.ffmpeg.inspect.FfmpegInspector;
import origin.ports.transcoding.MediaStoreBroken;
import origin.ports.upload.UploadBytesBroken;
import origin.postgres.PostgresAdapters;
import origin.postgres.database.PostgresBroken;
import origin.postgres.database.SchemaTooNew;
import origin.postgres.database.SchemaTooOld;
import origin.postgres.server.PostgresCannotStart;
import origin.usecases.transcoding.MakingPolicy;
import origin.usecases.upkeep.Examine;
import origin.usecases.upkeep.Upkeep;

/// `origin doctor`: looks at everything that an installation keeps, and changes nothing; beside
/// running nodes, and while all are stopped.
///
/// Exit status: 0 all is well, 1 something is not, 2 it could not be looked at.
final class Doctor {
  private static final int WELL = 0;
  private static final int ILL = 1;
  private static final int UNSEEN = 2;

  private Doctor() {}

  static int run(
      Command.Doctor wanted, Map<String, String> environment, PrintStream out, PrintStream err) {
    try (LifeCycle life = new LifeCycle()) {
      Examine examine = upkeep(wanted.kept(), environment, life).examine();
      Diagnosis diagnosis = wanted.json() ? new JsonDiagnosis(out) : new WrittenDiagnosis(out);
      Examine.Examined examined = examine.examine(diagnosis::add);
      diagnosis.end(examined);
      return examined.findings() == 0 ? WELL : ILL;
    } catch (CannotStart
        | PostgresCannotStart
        | PostgresBroken
        | SchemaTooOld
        | SchemaTooNew
        | MediaStoreBroken
        | UploadBytesBroken
        | UncheckedIOException unseen) {
      err.println("origin: " + unseen.getMessage());
      return UNSEEN;
    }
  }

  private static Upkeep upkeep(Command.Kept kept, Map<String, String> environment, LifeCycle life) {
    return switch (kept) {
      case Command.Kept.InFolder(var data) -> inFolder(Layout.of(data), environment, life);
      case Command.Kept.Shared(var configuration) ->
          shared(NodeSettings.read(environment, configuration), life);
      case Command.Kept.Unsaid() ->
          NodeSettings.nameADatabase(environment)
              ? shared(NodeSettings.read(environment, Optional.empty()), life)
              : inFolder(Layout.of(CommandLine.USUAL_DATA), environment, life);
    };
  }

  private static Upkeep inFolder(Layout data, Map<String, String> environment, LifeCycle life) {
    InstantSource clock = InstantSource.system();
    MakingPolicy making = Settings.read(environment).media().making();
    return upkeep(Storage.seenOnThisMachine(data, clock, life), making, clock);
  }

  private static Upkeep shared(NodeSettings settings, LifeCycle life) {
    InstantSource clock = InstantSource.system();
    return upkeep(Storage.seenShared(settings, clock, life), settings.media().making(), clock);
  }

  private static Upkeep upkeep(Storage storage, MakingPolicy making, InstantSource clock) {
    if (!storage.media().works().getAsBoolean()) {
      throw new CannotStart("The media store does not keep a byte; look at its disk.");
    }
    PostgresAdapters database = storage.database();
    return new Upkeep(
        new Upkeep.Needs(
            database.census(),
            database.videos(),
            database.uploads(),
            storage.uploads(),
            storage.media().plans(),
            storage.media().segments(),
            storage.media().pictures(),
            database.captions(),
            storage.media().captions(),
            storage.media().lostRenditions(),
            storage.media().spells(),
            database.viewings(),
            database.runLeases(),
            storage.media().inventory(),
            database.jobs(),
            new FfmpegInspector(storage.sources()),
            making,
            clock));
  }
}
