package origin.ffmpeg.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.source.Library;
import origin.ffmpeg.source.Opened;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;

/// Rewrites originals as far as they have come, again and again while they grow: each time when
/// they have grown by half, so that all of it together is three times the whole at most.
final class Beginnings {

  private static final double GROWTH = 1.5;

  /// Those that list their frames as they come: fragmented MP4, Matroska and WebM. An MP4 that is
  /// not fragmented is read in place.
  private static final Set<String> CONTAINERS = Set.of("matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2");

  private final SourceFiles files;
  private final Library library;
  private final Normaliser normaliser;

  Beginnings(SourceFiles files, Library library, Normaliser normaliser) {
    this.files = files;
    this.library = library;
    this.normaliser = normaliser;
  }

  /// Whether the beginning of such a file tells its frames, and is rewritten by copying.
  static boolean tell(Streams streams) {
    return CONTAINERS.contains(streams.container()) && Normaliser.isCheap(streams);
  }

  /// Opens what was rewritten of a beginning, and rewrites it where it has outgrown that.
  ///
  /// @throws Normaliser.Unusable if there is not enough of it
  Optional<Opened> open(SourceId source, SourceReading original, long held, Streams streams)
      throws IOException, InterruptedException, Normaliser.Unusable {
    if (held >= GROWTH * rewritten(source)) {
      keep(source, normaliser.rewriteBeginning(source, original, held, streams));
    }
    return library.openRewrittenBeginning(source);
  }

  private long rewritten(SourceId source) {
    return files.openBeginning(source).map(Beginnings::sizeOf).orElse(0L);
  }

  private static long sizeOf(SourceReading reading) {
    try (reading) {
      return reading.size();
    }
  }

  private void keep(SourceId source, Path made) throws IOException {
    try {
      files.keepBeginning(source, made);
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
