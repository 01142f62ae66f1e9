package origin.contracts;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Many who do something at the same time.
public final class Crowd {
  private Crowd() {}

  /// Has `size` threads do `each` as close together as can be, each with its own number from 0 on.
  ///
  /// @return what each of them answered, by number
  public static <T> List<T> of(int size, IntFunction<T> each) {
    CountDownLatch ready = new CountDownLatch(size);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers =
          IntStream.range(0, size)
              .mapToObj(number -> threads.submit(() -> start(ready, () -> each.apply(number))))
              .toList();
      return answers.stream().map(Crowd::answer).toList();
    }
  }

  private static <T> T start(CountDownLatch ready, Supplier<T> work) throws InterruptedException {
    ready.countDown();
    ready.await();
    return work.get();
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new AssertionError("one of the crowd failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the crowd was at work", interrupted);
    }
  }
}
