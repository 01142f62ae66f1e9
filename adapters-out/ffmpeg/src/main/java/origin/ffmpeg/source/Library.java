package origin.ffmpeg.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.Movie;
import origin.ffmpeg.boxes.MovieReader;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;

/// Opens sources, and remembers the layouts of those opened last.
public final class Library {

  private static final long MOST_SAMPLES = 4_000_000;

  private final SourceFiles files;
  private final Map<Known, Footage> layouts = new LinkedHashMap<>(16, 0.75f, true);

  /// Which of its files a source is read from.
  private enum Form {
    WHOLE,
    REWRITTEN_BEGINNING
  }

  /// What a layout speaks of: a source that grows has another one with every length, for samples
  /// that are not there are left out of it.
  ///
  /// @param bytes how many of its bytes may be spoken of
  private record Known(SourceId source, Form form, long bytes) {}

  public Library(SourceFiles files) {
    this.files = files;
  }

  /// Opens the file whose layout is used: the normalised form where there is one, else the
  /// original. Empty if the original has no layout and nobody has normalised it.
  ///
  /// @throws MalformedMedia if its tables make no sense
  /// @throws origin.ports.timeline.SourceUnavailable if it cannot be read
  public Optional<Opened> open(SourceId source) {
    Optional<SourceReading> rewritten = files.openNormalised(source);
    SourceReading reading = rewritten.orElseGet(() -> files.open(source));
    var known = new Known(source, Form.WHOLE, reading.size());
    return opened(known, reading, () -> MovieReader.read(reading), rewritten.isPresent());
  }

  /// Opens the normalised form of the beginning of an original that still arrives. Empty if nobody
  /// has kept one.
  ///
  /// @throws MalformedMedia if its tables make no sense
  /// @throws origin.ports.timeline.SourceUnavailable if it cannot be read
  public Optional<Opened> openRewrittenBeginning(SourceId source) {
    return files
        .openBeginning(source)
        .flatMap(
            reading ->
                opened(
                    new Known(source, Form.REWRITTEN_BEGINNING, reading.size()),
                    reading,
                    () -> MovieReader.read(reading),
                    true));
  }

  /// Opens a source as far as it has come, in the form whose layout is used.
  ///
  /// @throws MalformedMedia if its tables make no sense
  /// @throws origin.ports.timeline.SourceUnavailable if it cannot be read
  public Optional<Opened> openSoFar(SourceId source) {
    return open(source).or(() -> openRewrittenBeginning(source));
  }

  /// Opens an original of which only the beginning may be there, laid out as its tables promise it.
  /// Empty if it has no layout.
  ///
  /// @param held how many bytes of it are there
  /// @throws MalformedMedia if the tables are not in the beginning, or make no sense
  /// @throws origin.ports.timeline.SourceUnavailable if it cannot be read
  public Optional<Opened> openBeginning(SourceId source, long held) {
    SourceReading reading = files.open(source);
    var known = new Known(source, Form.WHOLE, Long.MAX_VALUE);
    return opened(known, reading, () -> MovieReader.readBeginning(reading, held), false);
  }

  private Optional<Opened> opened(
      Known what, SourceReading reading, Supplier<Optional<Movie>> movie, boolean rewritten) {
    try {
      Optional<Opened> opened =
          layout(what, movie).map(footage -> new Opened(footage, reading, rewritten));
      if (opened.isEmpty()) {
        reading.close();
      }
      return opened;
    } catch (RuntimeException broken) {
      reading.close();
      throw broken;
    }
  }

  /// Opens a source as far as a timeline goes: laid out as [#open] does, unless it still arrives
  /// and the timeline speaks of what is yet to come.
  public Optional<Opened> open(SourceId source, Timeline timeline) {
    Optional<Opened> here = openSoFar(source);
    if (here.isPresent()
        && !here.get().rewritten()
        && here.get().footage().frames().end() < timeline.duration()) {
      try (Opened beginning = here.get()) {
        return openBeginning(source, beginning.bytes().size());
      }
    }
    return here;
  }

  private Optional<Footage> layout(Known what, Supplier<Optional<Movie>> movie) {
    synchronized (layouts) {
      Footage known = layouts.get(what);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Footage> read = movie.get().filter(found -> !found.fragmented()).flatMap(Footage::of);
    read.ifPresent(footage -> remember(what, footage));
    return read;
  }

  /// Forgets the layout of a source, because another file is now to be used for it.
  public void forget(SourceId source) {
    synchronized (layouts) {
      layouts.keySet().removeIf(known -> known.source().equals(source));
    }
  }

  private void remember(Known what, Footage footage) {
    synchronized (layouts) {
      layouts.put(what, footage);
      long weight = layouts.values().stream().mapToLong(Footage::weight).sum();
      var oldest = layouts.entrySet().iterator();
      while (weight > MOST_SAMPLES && layouts.size() > 1) {
        weight -= oldest.next().getValue().weight();
        oldest.remove();
      }
    }
  }
}
