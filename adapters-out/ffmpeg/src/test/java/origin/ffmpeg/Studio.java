package origin.ffmpeg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import origin.domain.timeline.FrameIndex;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Ladder;
import origin.domain.transcoding.LadderPolicy;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.Recipe;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.SegmentRange;
import origin.ffmpeg.boxes.FragmentReader;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.launch.Installation;
import origin.ffmpeg.launch.Isolation;
import origin.ports.timeline.Prober.Probed;
import origin.ports.transcoding.Transcoder.Making;
import origin.ports.transcoding.Urgency;

/// Films test sources with FFmpeg, has them planned and made, and looks at the results with FFmpeg.
final class Studio implements AutoCloseable {

  /// Pictures that move and are all different.
  static final String PICTURES = "testsrc2=s=480x270:r=30";

  private static final Path TOOLS = Path.of("target/ffmpeg").toAbsolutePath();

  final FolderSources sources;
  final FfmpegEngine engine;
  private final Path folder;

  Studio(Path folder) {
    this(folder, TOOLS);
  }

  /// A studio whose engine has its programs in `tools`.
  Studio(Path folder, Path tools) {
    this.folder = folder;
    this.sources = new FolderSources(folder);
    this.engine = new FfmpegEngine(new FfmpegSettings(tools, 2, Isolation.LIMITS), sources);
  }

  /// A source made by FFmpeg with these arguments.
  ///
  /// @param name names the source, and by its ending the format
  SourceId film(String name, String... arguments) {
    Path file = folder.resolve("film-" + name);
    run("ffmpeg", Stream.concat(Stream.of(arguments), Stream.of("-y", file.toString())).toList());
    return store(name, file);
  }

  /// A file as a source.
  SourceId store(String name, Path file) {
    var source = new SourceId(name.replace('.', '_'));
    try {
      Files.copy(file, sources.file(source));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return source;
  }

  Path fileOf(String name) {
    return folder.resolve("film-" + name);
  }

  /// A source with all that is planned for it.
  record Planned(SourceFacts facts, FrameIndex frames, Plan plan) {}

  Planned plan(SourceId source) {
    return plan(source, LadderPolicy.USUAL);
  }

  Planned plan(SourceId source, LadderPolicy policy) {
    Probed probed = engine.prober().probe(source);
    if (!(probed instanceof Probed.Found(SourceFacts facts, FrameIndex frames))) {
      throw new AssertionError("refused: " + probed);
    }
    Timeline timeline = Timeline.plan(frames);
    List<Recipe> recipes = Ladder.plan(facts, timeline, policy);
    List<Rendition> renditions = engine.transcoder().prepare(source, timeline, recipes);
    Plan plan =
        new Plan(
            new PlanId(source.value()),
            source,
            timeline,
            renditions.stream().filter(r -> r.recipe() instanceof Recipe.Video).toList(),
            renditions.stream().filter(r -> r.recipe() instanceof Recipe.Audio).toList());
    return new Planned(facts, frames, plan);
  }

  /// Segments by rendition and number.
  static final class Shelf {
    private final Map<RenditionName, Map<Integer, byte[]>> segments = new HashMap<>();

    void put(RenditionName rendition, int segment, ByteBuffer bytes) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      segments.computeIfAbsent(rendition, name -> new HashMap<>()).put(segment, copy);
    }

    byte[] get(RenditionName rendition, int segment) {
      byte[] bytes = segments.getOrDefault(rendition, Map.of()).get(segment);
      if (bytes == null) {
        throw new AssertionError("segment " + segment + " was not made");
      }
      return bytes;
    }

    boolean has(RenditionName rendition) {
      return segments.containsKey(rendition);
    }

    int count() {
      return segments.values().stream().mapToInt(Map::size).sum();
    }
  }

  Making make(
      Plan plan, Set<RenditionName> wanted, SegmentRange range, Urgency urgency, Shelf shelf) {
    return engine.transcoder().make(plan, wanted, range, urgency, shelf::put);
  }

  /// Init segment and all segments of a rendition in one file.
  Path whole(Plan plan, Rendition rendition, Shelf shelf) {
    return beginning(rendition, shelf, plan.timeline().segments());
  }

  /// Init segment and the first segments of a rendition in one file.
  Path beginning(Rendition rendition, Shelf shelf, int segments) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(rendition.init().bytes());
    for (int i = 0; i < segments; i++) {
      bytes.writeBytes(shelf.get(rendition.name(), i));
    }
    return write(rendition, bytes);
  }

  /// Init segment and one segment of a rendition in one file.
  Path alone(Rendition rendition, Shelf shelf, int segment) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(rendition.init().bytes());
    bytes.writeBytes(shelf.get(rendition.name(), segment));
    return write(rendition, bytes);
  }

  private Path write(Rendition rendition, ByteArrayOutputStream bytes) {
    Path file = folder.resolve(rendition.name() + ".mp4");
    try {
      return Files.write(file, bytes.toByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Whether the first sample of a segment of pictures needs none before it.
  static boolean beginsAnew(Rendition rendition, byte[] segment) {
    try {
      FragmentReader.Sample first =
          new FragmentReader(new ByteArrayInputStream(segment)).next().getFirst();
      return first.sync()
          && new InitReader(rendition.init().bytes())
              .descriptions()
              .pictures()
              .beginsAnew(first.bytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// How bright each quarter of each decoded frame is, from 0 to 255: left and right of the upper
  /// half, then of the lower.
  List<int[]> brightness(Path file) {
    byte[] raw =
        bytes(
            "ffmpeg",
            List.of(
                "-i",
                file.toString(),
                "-map",
                "0:V:0",
                "-fps_mode",
                "passthrough",
                "-vf",
                "scale=2:2:flags=area,format=gray",
                "-f",
                "rawvideo",
                "-"));
    var frames = new ArrayList<int[]>();
    for (int i = 0; i + 3 < raw.length; i += 4) {
      frames.add(
          new int[] {raw[i] & 0xff, raw[i + 1] & 0xff, raw[i + 2] & 0xff, raw[i + 3] & 0xff});
    }
    return frames;
  }

  /// Red, green and blue, each from 0 to 255, of the middle of the first frame, as the file's own
  /// description of its colours gives them.
  int[] colour(Path file) {
    byte[] raw =
        bytes(
            "ffmpeg",
            List.of(
                "-i",
                file.toString(),
                "-map",
                "0:V:0",
                "-frames:v",
                "1",
                "-vf",
                "format=rgb24,crop=1:1:iw/2:ih/2",
                "-f",
                "rawvideo",
                "-"));
    return new int[] {raw[0] & 0xff, raw[1] & 0xff, raw[2] & 0xff};
  }

  /// How many frames look as if their lines were of two moments.
  long interlacedFrames(Path file) {
    String told =
        run(
            "ffmpeg",
            List.of(
                "-i",
                file.toString(),
                "-map",
                "0:V:0",
                "-vf",
                "idet,metadata=mode=print:key=lavfi.idet.multiple.current_frame:file=-",
                "-f",
                "null",
                "-"));
    return told.lines().filter(line -> line.matches(".*=[tb]ff")).count();
  }

  /// A fingerprint of the packets of a file's first stream of pictures (`v`) or sound (`a`).
  String packetsHash(Path file, String kind) {
    return run(
        "ffmpeg",
        List.of(
            "-i",
            file.toString(),
            "-map",
            "0:" + kind + ":0",
            "-c",
            "copy",
            "-f",
            "streamhash",
            "-hash",
            "md5",
            "-"));
  }

  /// How long a file's stream lasts, in its ticks: to the end of its last packet.
  long lengthOf(Path file) {
    String[] last =
        ask(file, "packet=dts,duration")
            .lines()
            .reduce((_, line) -> line)
            .orElseThrow()
            .split(",", -1);
    String[] first = ask(file, "packet=dts").lines().findFirst().orElseThrow().split(",", -1);
    return Long.parseLong(last[0]) + Long.parseLong(last[1]) - Long.parseLong(first[0]);
  }

  /// When each decoded frame is shown, in ticks of the file; fails if the decoder complains.
  List<Long> decodedFrames(Path file) {
    return ofFrames(file, "pts")
        .map(line -> Long.parseLong(line.replace(",", "").strip()))
        .toList();
  }

  /// How many frames can be decoded; fails if the decoder complains.
  long countFrames(Path file) {
    return ofFrames(file, "width").count();
  }

  private static Stream<String> ofFrames(Path file, String entry) {
    return run(
            "ffprobe",
            List.of(
                "-v",
                "error",
                "-select_streams",
                "V:0",
                "-show_entries",
                "frame=" + entry,
                "-of",
                "csv=p=0",
                file.toString()))
        .lines();
  }

  /// One property of a file's stream as ffprobe tells it.
  String ask(Path file, String entry) {
    return run(
            "ffprobe",
            List.of("-v", "error", "-show_entries", entry, "-of", "csv=p=0", file.toString()))
        .strip();
  }

  /// The samples of a file's sound as numbers from -32768 to 32767, mixed to one channel.
  short[] heard(Path file, int rate) {
    return heard(file, rate, "aformat=channel_layouts=mono");
  }

  /// The samples of a file's sound as numbers from -32768 to 32767.
  ///
  /// @param filter makes one channel of it
  short[] heard(Path file, int rate, String filter) {
    byte[] raw =
        bytes(
            "ffmpeg",
            List.of(
                "-v",
                "error",
                "-i",
                file.toString(),
                "-map",
                "0:a:0",
                "-af",
                filter,
                "-ar",
                "" + rate,
                "-f",
                "s16le",
                "-"));
    short[] samples = new short[raw.length / 2];
    ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return samples;
  }

  /// Runs one of FFmpeg's programs; fails if it fails or complains.
  static String run(String program, List<String> arguments) {
    return new String(bytes(program, arguments), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String program, List<String> arguments) {
    Path tools = Installation.in(TOOLS).folder();
    var words = new ArrayList<String>();
    words.add(tools.resolve(program).toString());
    words.addAll(
        program.equals("ffmpeg") ? List.of("-hide_banner", "-nostdin", "-v", "error") : List.of());
    words.addAll(arguments);
    try {
      Path errors = Files.createTempFile("ffmpeg", ".err");
      var builder = new ProcessBuilder(words).redirectError(errors.toFile());
      builder.environment().put("LD_LIBRARY_PATH", tools.toString());
      Process process = builder.start();
      byte[] out = process.getInputStream().readAllBytes();
      int status = process.waitFor();
      String said = Files.readString(errors);
      Files.delete(errors);
      if (status != 0 || (program.equals("ffprobe") && !said.isBlank())) {
        throw new AssertionError(String.join(" ", words) + "\nstatus " + status + "\n" + said);
      }
      return out;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
