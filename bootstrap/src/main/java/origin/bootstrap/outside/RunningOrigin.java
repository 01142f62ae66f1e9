package origin.bootstrap.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Origin in a process of its own, with the class path and the JVM options of this one.
public final class RunningOrigin implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Pattern READY = Pattern.compile("Origin is ready at (http://\\S+)");

  private final Process process;
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  private RunningOrigin(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
  }

  /// Starts a one-machine Origin on a free port and waits until it says that it is ready.
  public static RunningOrigin up(Path data, String... options) {
    return up(Map.of(), data, options);
  }

  /// The same with variables in its environment.
  public static RunningOrigin up(Map<String, String> environment, Path data, String... options) {
    return launch(environment, words(data, options)).awaitReady();
  }

  /// Waits until it says that it is ready.
  ///
  /// @return this
  public RunningOrigin awaitReady() {
    try {
      ready.get(START.toSeconds(), TimeUnit.SECONDS);
      return this;
    } catch (Exception e) {
      kill();
      throw new IllegalStateException("Origin did not start:\n" + String.join("\n", said()), e);
    }
  }

  /// Starts an Origin with any words, without waiting for it.
  public static RunningOrigin launch(Map<String, String> environment, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "origin.bootstrap.Main"));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ORIGIN_"));
    builder.environment().putAll(environment);
    try {
      return new RunningOrigin(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(Path data, String... options) {
    List<String> words = new ArrayList<>(List.of("up", "--data", data.toString()));
    List<String> more = Arrays.asList(options);
    if (!more.contains("--port")) {
      words.addAll(List.of("--port", "0"));
    }
    words.addAll(more);
    return words;
  }

  /// Where it answers.
  public URI address() {
    return ready.join();
  }

  /// All it has printed so far.
  public List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  /// The process id of the server itself.
  public long pid() {
    return process.pid();
  }

  /// Ends it as a power cut would: kill -9, nothing is tidied up.
  public void kill() {
    process.destroyForcibly();
    exitStatus();
  }

  /// Asks it to stop, as Ctrl-C does, and waits.
  ///
  /// @return its exit status
  public int stop() {
    process.destroy();
    return exitStatus();
  }

  /// Waits until it has ended.
  ///
  /// @return its exit status
  public int exitStatus() {
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Origin did not end:\n" + String.join("\n", said));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(URI.create(matcher.group(1)));
        }
      }
    } catch (IOException e) {
      said.add("(its output broke off: " + e.getMessage() + ")");
    }
    ready.completeExceptionally(new TimeoutException("it ended before it was ready"));
  }
}
