package origin.bootstrap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;

/// 1 GB over loopback, on disk with a checksum of each part when it is acknowledged, against a
/// synced copy of the same file. Each begins when nothing else is done, and the first upload, by a
/// program that has just started, is not counted.
///
/// The SHA-256 of the whole is computed by the job that follows, so that nobody waits for it; its
/// CPU is counted.
final class OneGigabyte {
  private static final long BYTES = 1_000_000_000L;
  private static final int ROUNDS = 3;

  private OneGigabyte() {}

  static List<Figure> measure(Workshop workshop) {
    Path file = random(workshop.file("gigabyte.mp4"));
    double copied = 0;
    double uploaded = 0;
    double cpu;
    try (RunningOrigin origin = RunningOrigin.up(workshop.file("data"))) {
      Person creator = Person.signUp(origin.address(), "bench");
      workshop.say("warming up");
      upload(creator, file);
      Cpu.awaitQuiet(origin.pid());
      double before = Cpu.secondsOf(origin.pid());
      for (int round = 1; round <= ROUNDS; round++) {
        workshop.say("round " + round + " of " + ROUNDS);
        Cpu.awaitQuiet(origin.pid());
        copied += copy(file, workshop.file("copy"));
        uploaded += upload(creator, file);
      }
      Cpu.awaitQuiet(origin.pid());
      cpu = (Cpu.secondsOf(origin.pid()) - before) / ROUNDS;
    }
    return List.of(
        Figure.told("control: copy and sync", ROUNDS * BYTES / 1e6 / copied, "MB/s"),
        Figure.told("Origin: upload over loopback", ROUNDS * BYTES / 1e6 / uploaded, "MB/s"),
        Figure.told("Origin: CPU for one upload, with its first look", cpu, "CPU-s"),
        Figure.atLeast("Origin / control, speed", copied / uploaded, "x", 0.5));
  }

  private static double copy(Path from, Path to) {
    long begun = System.nanoTime();
    try {
      Files.copy(from, to);
      try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      Files.delete(to);
      return seconds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double upload(Person creator, Path file) {
    Upload upload = Upload.begin(creator, file, Map.of("filename", "gigabyte.mp4"));
    long begun = System.nanoTime();
    Sendfile.send(creator, upload, file);
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Path random(Path file) {
    Random random = new Random(1);
    byte[] block = new byte[1_000_000];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long written = 0; written < BYTES; written += block.length) {
        random.nextBytes(block);
        out.write(block);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
