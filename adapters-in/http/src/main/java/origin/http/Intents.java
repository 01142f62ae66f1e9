package origin.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Remembers for a day how intents were answered, so that a client that repeats itself is answered
/// the same.
///
/// Kept in this process and bounded: past the bound the oldest are forgotten, and a restart forgets
/// all. Answers that say nothing about the intent (the server broke, too many requests) are not
/// kept.
final class Intents {

  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST = 10_000;

  private final InstantSource clock;
  private final Map<String, Remembered> byName = new LinkedHashMap<>();

  Intents(InstantSource clock) {
    this.clock = clock;
  }

  /// Does the work, unless it was done or is being done; then waits for that answer and gives it
  /// again.
  Answer once(Intent intent, Supplier<Answer> work) {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    Remembered known = rememberUnlessKnown(intent, mine);
    if (known == null) {
      return doIt(intent, work, mine);
    }
    if (!known.content().equals(intent.content())) {
      return Answer.problem(
          ProblemCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key named another request.");
    }
    return known.answer().join();
  }

  private Answer doIt(Intent intent, Supplier<Answer> work, CompletableFuture<Answer> mine) {
    try {
      Answer answer = work.get();
      if (!isWorthKeeping(answer)) {
        forget(intent);
      }
      mine.complete(answer);
      return answer;
    } catch (Refused refused) {
      forget(intent);
      mine.complete(refused.answer());
      throw refused;
    } finally {
      if (!mine.isDone()) {
        forget(intent);
        mine.complete(Answer.problem(ProblemCode.INTERNAL_ERROR, "Something broke on our side."));
      }
    }
  }

  private synchronized @Nullable Remembered rememberUnlessKnown(
      Intent intent, CompletableFuture<Answer> answer) {
    Instant now = clock.instant();
    byName.values().removeIf(old -> !now.isBefore(old.until()));
    if (byName.size() >= MOST) {
      byName.remove(byName.keySet().iterator().next());
    }
    return byName.putIfAbsent(
        intent.name(), new Remembered(intent.content(), now.plus(KEPT), answer));
  }

  private synchronized void forget(Intent intent) {
    byName.remove(intent.name());
  }

  private static boolean isWorthKeeping(Answer answer) {
    return answer.status() < 500 && answer.status() != ProblemCode.TOO_MANY_REQUESTS.status();
  }

  private record Remembered(String content, Instant until, CompletableFuture<Answer> answer) {}
}
