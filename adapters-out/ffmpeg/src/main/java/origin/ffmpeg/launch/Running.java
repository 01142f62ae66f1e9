package origin.ffmpeg.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process of FFmpeg's. Closing it ends it if it still runs, and waits for its end.
public final class Running implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int KILLED_BY_TIME = -1;
  private static final int KILLED_BY_LENGTH = -2;

  /// 128 and a signal that no program gives itself: HUP, INT, KILL, TERM (signal(7)).
  private static final Set<Integer> STOPPED = Set.of(129, 130, 137, 143);

  /// What a shell and the C library say of a program that cannot be started at all.
  private static final Set<Integer> NOT_STARTED = Set.of(126, 127);

  private static final List<String> DISK_FULL =
      List.of("No space left on device", "Disk quota exceeded");

  private final Process process;
  private final Tail errors;
  private final Leftovers leftovers;
  private final AtomicBoolean outOfTime = new AtomicBoolean();
  private final BoundedOutput output;
  private final Thread watch;

  Running(Process process, Limits limits, Leftovers leftovers) {
    this.process = process;
    this.leftovers = leftovers;
    this.errors = new Tail(process.getErrorStream());
    this.output = new BoundedOutput(process.getInputStream(), limits.outputBytes(), this::end);
    this.watch = Thread.ofVirtual().name("ffmpeg-watch").start(() -> watch(limits.wall()));
  }

  /// What it reads; to be closed at the end of what there is to say.
  public OutputStream input() {
    return process.getOutputStream();
  }

  /// What it writes, up to what its limits allow; one that writes more is ended.
  public InputStream output() {
    return output;
  }

  /// Waits for the end.
  ///
  /// @return how it ended, which tells something about what it read
  /// @throws IOException if it never began, or did not end by itself: somebody stopped it, memory
  ///   ran out or the disk is full. That tells nothing about what it read.
  public Ended await() throws IOException, InterruptedException {
    int status = process.waitFor();
    String said = errors.text();
    if (output.exceeded()) {
      return new Ended(KILLED_BY_LENGTH, said);
    }
    if (!outOfTime.get()
        && (STOPPED.contains(status) || DISK_FULL.stream().anyMatch(said::contains))) {
      throw new IOException("FFmpeg was stopped with status " + status + ": " + said);
    }
    if (NOT_STARTED.contains(status)) {
      throw new IOException("FFmpeg cannot be started, status " + status + ": " + said);
    }
    return new Ended(outOfTime.get() ? KILLED_BY_TIME : status, said);
  }

  /// How a process ended.
  ///
  /// @param status 0 for well
  /// @param said the last of what it wrote to standard error
  public record Ended(int status, String said) {

    public boolean well() {
      return status == 0;
    }

    @Override
    public String toString() {
      return switch (status) {
        case KILLED_BY_TIME -> "took too long";
        case KILLED_BY_LENGTH -> "wrote too much";
        default -> "status " + status + ": " + said;
      };
    }
  }

  /// Asks it to end, and ends it if it does not.
  @Override
  public void close() {
    if (process.isAlive()) {
      closeOutput();
      end();
    }
    watch.interrupt();
    leftovers.forget(process.toHandle());
  }

  /// Nobody reads on: a process that waits for that would not hear that it is to end.
  private void closeOutput() {
    try {
      process.getInputStream().close();
    } catch (IOException broken) {
      // it is ended all the same
    }
  }

  private void watch(Duration wall) {
    try {
      if (!process.waitFor(wall.toMillis(), TimeUnit.MILLISECONDS)) {
        outOfTime.set(true);
        end();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// Signals the process itself, for [Process#destroy()] would also close its input, and wait for
  /// whoever is writing to it, who waits for the process.
  private void end() {
    ProcessHandle handle = process.toHandle();
    handle.destroy();
    boolean interrupted = Thread.interrupted();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        handle.destroyForcibly();
      }
    } catch (InterruptedException again) {
      handle.destroyForcibly();
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
