package origin.s3.upload;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Work that an interrupt of whoever waits for it does not cut off.
final class Calm {
  private Calm() {}

  static CompletableFuture<Void> begin(Runnable work) {
    return CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }

  static <T> T get(Supplier<T> work) {
    return await(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
  }

  /// Waits, and throws what the work threw.
  static <T> T await(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw failed;
    }
  }
}
