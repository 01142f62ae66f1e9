package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// FFmpeg as the judge and the control: makes files, counts what comes back as somebody else's
/// player would, and does by one plain command what Origin does in pieces.
public final class Ffmpeg {
  private static final long MINUTES = 20;

  private static final int BITS = 16;
  private static final String CLOCK =
      IntStream.rangeClosed(0, BITS)
          .mapToObj(
              cell ->
                  cell == 0
                      ? cell(0, "color=white")
                      : cell(
                          cell,
                          "color=white:enable='gte(mod(n,2^" + cell + "),2^" + (cell - 1) + ")'"))
          .collect(Collectors.joining(",", "drawbox=x=0:y=0:w=iw:h=ih/12:t=fill:color=black,", ""));

  private final Path home;

  /// @param home where the programs are unpacked to, once
  public Ffmpeg(Path home) {
    this.home = home.toAbsolutePath();
  }

  /// Makes a video: a moving test picture, in its upper twelfth the number of the frame in binary
  /// (18 cells: white, 16 bits with the lowest first, black), and a tone.
  ///
  /// @param file where to; the name's ending decides the container
  /// @param size such as `1280x720`
  /// @param rate frames a second, such as `30000/1001`
  /// @param options how to encode; stands between the inputs and the file
  public Path make(Path file, int seconds, String size, String rate, String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=" + size + ":rate=" + rate));
    words.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
    words.addAll(List.of("-t", Integer.toString(seconds), "-vf", CLOCK + ",format=yuv420p"));
    words.addAll(List.of(options));
    words.add(file.toString());
    run("ffmpeg", words);
    return file;
  }

  private static String cell(int number, String look) {
    return "drawbox=x=iw*" + number + "/18:y=0:w=iw/18:h=ih/12:t=fill:" + look;
  }

  /// How many packets one stream has.
  ///
  /// @param address a file or an address
  /// @param stream such as `a:0`
  public int packets(String address, String stream) {
    return count(address, stream, "-count_packets", "nb_read_packets");
  }

  /// How many frames come out when everything of one stream is decoded.
  ///
  /// @param address a file or an address
  /// @param stream such as `v:0`
  public int decodedFrames(String address, String stream) {
    return count(address, stream, "-count_frames", "nb_read_frames");
  }

  private int count(String address, String stream, String how, String what) {
    return run(
            "ffprobe",
            List.of(
                "-select_streams",
                stream,
                how,
                "-show_entries",
                "stream=" + what,
                "-of",
                "default=nokey=1:noprint_wrappers=1",
                address))
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("[0-9]+"))
        .findFirst()
        .map(Integer::parseInt)
        .orElseThrow();
  }

  /// When each frame of a stream is shown, in seconds and in order.
  public List<Double> shownAt(String address, String stream) {
    return run(
            "ffprobe",
            List.of(
                "-select_streams",
                stream,
                "-show_entries",
                "frame=pts_time",
                "-of",
                "default=nokey=1:noprint_wrappers=1",
                address))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Double::valueOf)
        .toList();
  }

  /// Runs a program to its end.
  ///
  /// @return what it printed
  /// @throws IllegalStateException when it fails, with its words and what it said
  public String run(String program, List<String> words) {
    List<String> command = new ArrayList<>(List.of(program(program).toString(), "-v", "error"));
    if (program.equals("ffmpeg")) {
      command.addAll(List.of("-nostdin", "-y"));
    }
    command.addAll(words);
    try {
      Path log = Files.createTempFile(home, program, ".log");
      Process process = begin(command, log);
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(log));
      }
      Files.delete(log);
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Its libraries find each other by this path alone.
  private Process begin(List<String> command, Path log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().put("LD_LIBRARY_PATH", home.toString());
    return builder.start();
  }

  /// The path of a program, unpacked from the jar on the class path.
  public synchronized Path program(String name) {
    Path program = home.resolve(name);
    if (!Files.exists(program)) {
      unpack();
    }
    return program;
  }

  private void unpack() {
    Path jar =
        Stream.of(System.getProperty("java.class.path").split(":"))
            .filter(entry -> entry.matches(".*/ffmpeg-[^/]*-linux-x86_64-gpl\\.jar"))
            .map(Path::of)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("FFmpeg's jar is not on the class path"));
    try (InputStream bytes = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      Files.createDirectories(home);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.getName().startsWith("org/bytedeco/ffmpeg/linux-x86_64-gpl/")
            && !entry.isDirectory()) {
          Files.copy(zip, home.resolve(file));
          if (file.startsWith("ff") && !home.resolve(file).toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
