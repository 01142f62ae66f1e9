package origin.ffmpeg.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ffmpeg.boxes.Movie;
import origin.ffmpeg.boxes.MovieReader;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;

/// Opens sources, and remembers the layouts of those opened last.
public final class Library {

  private static final long MOST_SAMPLES = 4_000_000;

  private final SourceFiles files;
  private final Map<SourceId, Footage> layouts = new LinkedHashMap<>(16, 0.75f, true);

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
    try {
      Optional<Opened> opened =
          layout(source, reading)
              .map(footage -> new Opened(footage, reading, rewritten.isPresent()));
      if (opened.isEmpty()) {
        reading.close();
      }
      return opened;
    } catch (RuntimeException broken) {
      reading.close();
      throw broken;
    }
  }

  private Optional<Footage> layout(SourceId source, SourceReading reading) {
    synchronized (layouts) {
      Footage known = layouts.get(source);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Footage> read =
        MovieReader.read(reading).filter(movie -> !movie.fragmented()).flatMap(this::layOut);
    read.ifPresent(footage -> remember(source, footage));
    return read;
  }

  private Optional<Footage> layOut(Movie movie) {
    return Footage.of(movie);
  }

  /// Forgets the layout of a source, because another file is now to be used for it.
  public void forget(SourceId source) {
    synchronized (layouts) {
      layouts.remove(source);
    }
  }

  private void remember(SourceId source, Footage footage) {
    synchronized (layouts) {
      layouts.put(source, footage);
      long weight = layouts.values().stream().mapToLong(Footage::weight).sum();
      var oldest = layouts.entrySet().iterator();
      while (weight > MOST_SAMPLES && layouts.size() > 1) {
        weight -= oldest.next().getValue().weight();
        oldest.remove();
      }
    }
  }
}
