package origin.ffmpeg.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts FFmpeg. The only class of this program that does.
///
/// All starts are made by one thread that lives as long as the launcher: the kernel ends a process
/// when the thread that started it ends.
public final class Launcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);
  private static final File NOTHING = new File("/dev/null");

  private final Installation installation;
  private final Wrappers wrappers = new Wrappers();
  private final Leftovers leftovers;
  private final Isolation isolation;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("ffmpeg-start").factory());

  /// Unpacks FFmpeg below `folder` where needed, and ends what an earlier life left running.
  ///
  /// @throws TooLittleIsolation if this machine isolates it less than `least`
  public Launcher(Path folder, Isolation least) {
    this.installation = Installation.in(folder);
    this.leftovers = new Leftovers(folder.resolve("running"));
    leftovers.end();
    this.isolation = strongest();
    if (isolation.compareTo(least) < 0) {
      throw new TooLittleIsolation(isolation, least);
    }
    LOG.atInfo().addKeyValue("isolation", isolation).log("FFmpeg runs isolated");
  }

  /// How far FFmpeg is kept away from everything else: the strongest that worked at the start.
  public Isolation isolation() {
    return isolation;
  }

  /// What is installed may still be forbidden, as in many containers: only trying tells.
  private Isolation strongest() {
    return Arrays.stream(Isolation.values())
        .sorted(Comparator.reverseOrder())
        .filter(wrappers::offer)
        .filter(this::works)
        .findFirst()
        .orElseThrow(
            () -> new UncheckedIOException(new IOException("FFmpeg does not run on this machine")));
  }

  private boolean works(Isolation layer) {
    try {
      return builder(layer, Command.version())
              .redirectInput(Redirect.from(NOTHING))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notStarted) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Starts a process.
  ///
  /// @throws IOException if it cannot be started
  public Running start(Command command) throws IOException, InterruptedException {
    CompletableFuture<Process> begun = begin(command);
    try {
      return new Running(begun.get(), command.limits(), leftovers);
    } catch (ExecutionException failed) {
      throw new IOException("FFmpeg cannot be started", failed.getCause());
    } catch (InterruptedException stopped) {
      var _ = begun.thenAccept(this::end);
      throw stopped;
    }
  }

  /// Whether nothing is started any more.
  public boolean isClosed() {
    return starter.isShutdown();
  }

  private CompletableFuture<Process> begin(Command command) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> process(command), starter);
    } catch (RejectedExecutionException closed) {
      throw new IOException("FFmpeg is started no more", closed);
    }
  }

  private Process process(Command command) {
    try {
      Process process = builder(isolation, command).start();
      running.add(process);
      var _ = process.onExit().thenAccept(running::remove);
      remember(process);
      return process;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A process that cannot be recorded, on a full disk say, would be nobody's.
  private void remember(Process process) {
    try {
      leftovers.remember(process.toHandle());
    } catch (RuntimeException unrecorded) {
      process.destroyForcibly();
      throw unrecorded;
    }
  }

  /// Ends a process that nobody waited for.
  private void end(Process process) {
    process.destroyForcibly();
    leftovers.forget(process.toHandle());
  }

  private ProcessBuilder builder(Isolation layer, Command command) {
    List<String> words =
        new ArrayList<>(
            wrappers.around(layer, command.limits(), command.background(), installation.folder()));
    words.add(installation.program(command.program()).toString());
    words.addAll(command.arguments());
    var builder = new ProcessBuilder(words).directory(installation.folder().toFile());
    command.input().ifPresent(file -> builder.redirectInput(file.toFile()));
    command.output().ifPresent(file -> builder.redirectOutput(file.toFile()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LD_LIBRARY_PATH", installation.folder().toString());
    environment.put("LC_ALL", "C");
    return builder;
  }

  /// Starts no more, and ends what still runs.
  @Override
  public void close() {
    starter.close();
    running.forEach(Process::destroyForcibly);
  }
}
