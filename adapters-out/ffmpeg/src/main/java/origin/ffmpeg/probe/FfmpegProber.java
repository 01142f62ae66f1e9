package origin.ffmpeg.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.SourceProblem;
import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ports.timeline.Prober;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;

/// Looks into sources with ffprobe and its own reading of sample tables.
public final class FfmpegProber implements Prober {

  private static final Logger LOG = LoggerFactory.getLogger(FfmpegProber.class);
  private static final long MOST_PIXELS_A_SIDE = 8192;

  /// Codecs whose frames say themselves how their lines were taken.
  private static final Set<String> TELLING_IN_FRAMES =
      Set.of("h264", "hevc", "mpeg1video", "mpeg2video", "mpeg4", "vc1", "prores", "dvvideo");

  private final SourceFiles files;
  private final Launcher launcher;
  private final Library library;
  private final Ffprobe ffprobe;
  private final FieldLook fields;
  private final Normaliser normaliser;
  private final Beginnings beginnings;

  /// @param folder for what is being rewritten; emptied
  public FfmpegProber(SourceFiles files, Library library, Launcher launcher, Path folder) {
    this.files = files;
    this.launcher = launcher;
    this.library = library;
    this.fields = new FieldLook(launcher);
    this.ffprobe = new Ffprobe(launcher);
    this.normaliser = new Normaliser(launcher, new Workbench(folder));
    this.beginnings = new Beginnings(files, library, normaliser);
  }

  @Override
  public Probed probe(SourceId source) {
    try (SourceReading original = files.open(source)) {
      Optional<Streams> streams = look(original);
      Optional<SourceProblem> problem = problem(streams);
      if (problem.isPresent()) {
        return new Probed.Refused(problem.get());
      }
      return probe(source, original, streams.orElseThrow());
    } catch (IOException broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  @Override
  public Optional<Beginning> probeBeginning(SourceId source, long held) {
    try {
      Optional<Opened> opened = library.openBeginning(source, held);
      return opened.isPresent()
          ? foundInBeginning(opened.get()).map(Beginning.Promised::new)
          : foundSoFar(source, held).map(Beginning.SoFar::new);
    } catch (MalformedMedia | Normaliser.Unusable notYet) {
      LOG.debug("source {} does not begin yet: {}", source.value(), notYet.getMessage());
      return Optional.empty();
    } catch (IOException broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  private Optional<Probed.Found> foundInBeginning(Opened beginning)
      throws IOException, InterruptedException {
    try (beginning) {
      Optional<Streams> streams = ffprobe.look(beginning.bytes().glimpse());
      return problem(streams).isEmpty()
              && found(beginning, streams.orElseThrow()) instanceof Probed.Found found
          ? Optional.of(found)
          : Optional.empty();
    }
  }

  private Optional<Probed.Found> foundSoFar(SourceId source, long held)
      throws IOException, InterruptedException, Normaliser.Unusable {
    try (SourceReading original = files.open(source)) {
      Optional<Streams> streams = ffprobe.look(original.glimpse());
      if (problem(streams).isPresent() || streams.filter(Beginnings::tell).isEmpty()) {
        return Optional.empty();
      }
      Optional<Opened> opened = beginnings.open(source, original, held, streams.get());
      return opened.isPresent() ? foundSoFar(opened.get(), streams.get()) : Optional.empty();
    }
  }

  private Optional<Probed.Found> foundSoFar(Opened beginning, Streams original)
      throws IOException, InterruptedException {
    try (beginning) {
      Optional<FrameIndex> settled = beginning.footage().settledFrames();
      return settled.isPresent()
              && found(beginning, original, settled.get(), Facts.rate(settled.get()))
                  instanceof Probed.Found found
          ? Optional.of(found)
          : Optional.empty();
    }
  }

  /// A glimpse tells what a good source holds; nothing is refused for what a glimpse leaves out.
  private Optional<Streams> look(SourceReading original) throws IOException, InterruptedException {
    Path glimpse = original.glimpse();
    Optional<Streams> streams = ffprobe.look(glimpse);
    return problem(streams).isEmpty() || glimpse.equals(original.asFile())
        ? streams
        : ffprobe.look(original.asFile());
  }

  private ProbingFailed failed(Exception cause) {
    return Thread.currentThread().isInterrupted() || launcher.isClosed()
        ? new ProbingStopped(cause)
        : new ProbingFailed("a source could not be looked into", cause);
  }

  private static Optional<SourceProblem> problem(Optional<Streams> streams) {
    if (streams.isEmpty()) {
      return Optional.of(SourceProblem.NOT_MEDIA);
    }
    Optional<Streams.Stream> video = streams.get().video();
    if (video.isPresent()) {
      return problem(video.get());
    }
    return streams.get().audio().isEmpty() ? Optional.of(SourceProblem.NO_VIDEO) : Optional.empty();
  }

  private static Optional<SourceProblem> problem(Streams.Stream video) {
    long width = video.number("width");
    long height = video.number("height");
    if (video.codec().equals("unknown") || video.codec().equals("none")) {
      return Optional.of(SourceProblem.UNSUPPORTED_CODEC);
    }
    if (width < 1 || height < 1) {
      return Optional.of(SourceProblem.UNREADABLE);
    }
    return width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE
        ? Optional.of(SourceProblem.TOO_LARGE_A_PICTURE)
        : Optional.empty();
  }

  private Probed probe(SourceId source, SourceReading original, Streams streams)
      throws IOException, InterruptedException {
    Optional<Opened> opened = inPlace(source);
    if (opened.isEmpty()) {
      opened = normalised(source, original, streams);
    }
    if (opened.isEmpty()) {
      return new Probed.Refused(SourceProblem.UNREADABLE);
    }
    try (Opened readable = opened.get()) {
      return found(readable, streams);
    }
  }

  private Optional<Opened> inPlace(SourceId source) {
    try {
      return library.open(source);
    } catch (MalformedMedia unusual) {
      LOG.atInfo()
          .addKeyValue("source", source.value())
          .log("sample table not usable: {}", unusual.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Opened> normalised(SourceId source, SourceReading original, Streams streams)
      throws IOException, InterruptedException {
    try {
      keep(source, normaliser.rewrite(source, original.asFile(), streams));
      return library.open(source);
    } catch (Normaliser.Unusable | MalformedMedia unusable) {
      LOG.atInfo()
          .addKeyValue("source", source.value())
          .log("source not usable: {}", unusable.getMessage());
      return Optional.empty();
    }
  }

  private void keep(SourceId source, Path made) throws IOException {
    try {
      files.keepNormalised(source, made);
    } finally {
      Files.deleteIfExists(made);
    }
    library.forget(source);
  }

  private Probed found(Opened opened, Streams original) throws IOException, InterruptedException {
    return found(
        opened, original, opened.footage().frames(), Facts.rate(opened.footage().pictures()));
  }

  private Probed found(Opened opened, Streams original, FrameIndex frames, FrameRate rate)
      throws IOException, InterruptedException {
    if (opened.footage().pictures().track().descriptions().isEncrypted()) {
      return new Probed.Refused(SourceProblem.ENCRYPTED);
    }
    Optional<Streams> streams =
        opened.rewritten() ? ffprobe.look(opened.bytes().asFile()) : Optional.of(original);
    Optional<Streams.Stream> video = streams.flatMap(Streams::video);
    if (video.isEmpty()) {
      return new Probed.Refused(SourceProblem.UNREADABLE);
    }
    var facts =
        new Facts(
            streams.orElseThrow(),
            original,
            video.get(),
            opened,
            Timeline.plan(frames),
            scan(original.video().orElse(video.get()), video.get(), opened, rate),
            rate);
    return new Probed.Found(facts.all(), frames);
  }

  /// What the original says counts: in what it was rewritten to, frames may say something else.
  private Scan scan(Streams.Stream original, Streams.Stream readable, Opened opened, FrameRate rate)
      throws IOException, InterruptedException {
    String order = original.text("field_order");
    return switch (order) {
      case "progressive" -> Scan.PROGRESSIVE;
      case "unknown" ->
          FieldLook.isWorthIt(readable.number("height"), rate)
              ? fields.look(opened)
              : Scan.PROGRESSIVE;
      default -> {
        if (TELLING_IN_FRAMES.contains(original.codec())
            && readable.codec().equals(original.codec())) {
          yield Scan.FLAGGED;
        }
        // the second letter is the field that is shown first
        yield order.endsWith("b") ? Scan.BOTTOM_FIELD_FIRST : Scan.TOP_FIELD_FIRST;
      }
    };
  }
}
