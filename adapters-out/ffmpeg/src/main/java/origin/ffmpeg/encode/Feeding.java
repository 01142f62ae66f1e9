package origin.ffmpeg.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import origin.ffmpeg.boxes.MalformedMedia;
import origin.ports.timeline.SourceUnavailable;

/// Writes to a process's standard input beside the thread that reads what it makes.
public final class Feeding {

  private final CompletableFuture<String> trouble = new CompletableFuture<>();

  /// What is written.
  public interface Feed {
    void to(OutputStream input) throws IOException;
  }

  public Feeding(OutputStream input, Feed feed) {
    Thread.ofVirtual().name("ffmpeg-stdin").start(() -> write(input, feed));
  }

  /// What is wrong with the source's bytes; empty for nothing. Waits for the writing to end.
  ///
  /// @throws SourceUnavailable if they could not be read
  /// @throws IOException if they could not be written for another reason
  public String trouble() throws IOException, InterruptedException {
    try {
      return trouble.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof SourceUnavailable unavailable) {
        throw unavailable;
      }
      throw new IOException("FFmpeg was not fed", broken.getCause());
    }
  }

  /// Makes sure that what was written so far is all that there was to write.
  ///
  /// @throws SourceUnavailable if the bytes could not be read
  /// @throws IOException if they could not be written for another reason
  public void goesWell() throws IOException, InterruptedException {
    if (trouble.isCompletedExceptionally()) {
      trouble();
    }
  }

  /// Tells how it ended before the process sees the end of its input and can act on it.
  private void write(OutputStream input, Feed feed) {
    try (input) {
      try {
        feed.to(input);
        trouble.complete("");
      } catch (MalformedMedia malformed) {
        trouble.complete("; " + malformed.getMessage());
      } catch (RuntimeException | OutOfMemoryError broken) {
        trouble.completeExceptionally(broken);
      }
    } catch (IOException closed) {
      // the process wants no more: it has what it needs, or it ended, which its status tells
      trouble.complete("");
    }
  }
}
