package origin.ffmpeg.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import origin.ports.timeline.SourceUnavailable;

/// Writes to a process's standard input beside the thread that reads what it makes.
final class Feeding {

  private final CompletableFuture<String> trouble = new CompletableFuture<>();

  /// What is written.
  interface Feed {
    void to(OutputStream input) throws IOException;
  }

  Feeding(OutputStream input, Feed feed) {
    Thread.ofVirtual().name("ffmpeg-stdin").start(() -> write(input, feed));
  }

  /// What is wrong with the source's bytes; empty for nothing. Waits for the writing to end.
  ///
  /// @throws SourceUnavailable if they could not be read
  String trouble() throws InterruptedException {
    try {
      return trouble.get();
    } catch (ExecutionException unavailable) {
      throw (SourceUnavailable) unavailable.getCause();
    }
  }

  private void write(OutputStream input, Feed feed) {
    try (input) {
      feed.to(input);
      trouble.complete("");
    } catch (IOException closed) {
      // the process wants no more: it has what it needs, or it ended, which its status tells
      trouble.complete("");
    } catch (SourceUnavailable unavailable) {
      trouble.completeExceptionally(unavailable);
    } catch (RuntimeException malformed) {
      trouble.complete("; " + malformed.getMessage());
    }
  }
}
