package origin.ffmpeg.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionFile;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.Cues;
import origin.domain.captions.EmbeddedText;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.timeline.SourceId;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Cores;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Running;
import origin.ports.captions.EmbeddedTextReader;
import origin.ports.timeline.ProbingFailed;
import origin.ports.timeline.ProbingStopped;
import origin.ports.timeline.SourceFiles;
import origin.ports.timeline.SourceReading;

/// Has FFmpeg write captions as SubRip, and reads that as it reads any file that a stranger made.
///
/// In each language the first track is taken that translates everything. A file is read once for
/// each track that is taken.
public final class FfmpegEmbeddedTextReader implements EmbeddedTextReader {

  private static final int MOST_LINES = 20_000;
  private static final int MOST_TRACKS = 32;
  private static final Set<String> TEXT =
      Set.of("subrip", "text", "webvtt", "ass", "ssa", "mov_text");

  private final SourceFiles files;
  private final Launcher launcher;
  private final Cores cores;

  public FfmpegEmbeddedTextReader(SourceFiles files, Launcher launcher, Cores cores) {
    this.files = files;
    this.launcher = launcher;
    this.cores = cores;
  }

  @Override
  public EmbeddedText read(SourceId source) {
    try (SourceReading original = files.open(source)) {
      Inventory inventory = look(original);
      return new Reading(original, inventory).all();
    } catch (IOException broken) {
      throw failed(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  /// A glimpse tells what a good source holds.
  private Inventory look(SourceReading original) throws IOException, InterruptedException {
    Path glimpse = original.glimpse();
    Inventory inventory = look(glimpse);
    return !inventory.streams().isEmpty() || glimpse.equals(original.asFile())
        ? inventory
        : look(original.asFile());
  }

  private Inventory look(Path file) throws IOException, InterruptedException {
    try (Running ffprobe = launcher.start(Command.probing(file, Inventory.QUESTIONS))) {
      String told = new String(ffprobe.output().readAllBytes(), StandardCharsets.UTF_8);
      Inventory inventory = Inventory.parse(told.lines().limit(MOST_LINES).toList());
      ffprobe.await();
      return inventory;
    }
  }

  private ProbingFailed failed(Exception cause) {
    return Thread.currentThread().isInterrupted() || launcher.isClosed()
        ? new ProbingStopped(cause)
        : new ProbingFailed("the text of a source could not be read", cause);
  }

  /// One reading of one source.
  private final class Reading {
    private final SourceReading original;
    private final Inventory inventory;
    private final Map<LanguageTag, Caption> captions = new LinkedHashMap<>();
    private final List<UnusableTrack> unusable = new ArrayList<>();

    Reading(SourceReading original, Inventory inventory) {
      this.original = original;
      this.inventory = inventory;
    }

    EmbeddedText all() throws IOException, InterruptedException {
      for (Inventory.Subtitle track : inventory.subtitles().stream().limit(MOST_TRACKS).toList()) {
        LanguageTag language = LanguageTag.of(track.language()).orElse(LanguageTag.UNDETERMINED);
        if (!TEXT.contains(track.codec())) {
          unusable(track, language);
        } else if (!track.forced() && !captions.containsKey(language)) {
          take(track, language);
        }
      }
      return new EmbeddedText(
          List.copyOf(captions.values()),
          unusable,
          ChapterReading.chapters(inventory.chapters(), inventory.firstPicture()));
    }

    private void take(Inventory.Subtitle track, LanguageTag language)
        throws IOException, InterruptedException {
      Optional<Cues> cues =
          CaptionFile.read(written(track)) instanceof CaptionFile.Reading.Read(var found)
              ? found.shifted(-inventory.firstPicture())
              : Optional.empty();
      cues.ifPresentOrElse(
          found -> captions.put(language, new Caption(language, Origin.EMBEDDED, found)),
          () -> unusable(track, language));
    }

    /// However it ends: a source that is cut off still has given what is there.
    private byte[] written(Inventory.Subtitle track) throws IOException, InterruptedException {
      Command command =
          Command.extracting(
              original.asFile(),
              List.of(
                  "-map",
                  "0:s:" + track.number(),
                  "-c:s",
                  "subrip",
                  "-avoid_negative_ts",
                  "disabled",
                  "-f",
                  "srt"));
      try (Cores.Turn _ = cores.background();
          Running ffmpeg = launcher.start(command)) {
        byte[] written = ffmpeg.output().readNBytes(CaptionFile.LARGEST + 1);
        if (written.length <= CaptionFile.LARGEST) {
          ffmpeg.await();
        }
        return written;
      }
    }

    private void unusable(Inventory.Subtitle track, LanguageTag language) {
      unusable.add(
          new UnusableTrack(
              language, track.codec().matches("[a-z0-9_]{1,64}") ? track.codec() : "unknown"));
    }
  }
}
