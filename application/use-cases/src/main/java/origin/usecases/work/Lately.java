package origin.usecases.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers found lately, so that a question asked again and again is looked up once in a while.
///
/// Holds a bounded number of answers; of more, those not asked for longest go. Two who ask at the
/// same time may both look it up. For any number of threads.
///
/// @param <K> questions
/// @param <V> answers
public final class Lately<K, V> {
  private final InstantSource clock;
  private final Duration life;
  private final Map<K, Answer<V>> answers;

  /// Nothing found yet.
  ///
  /// @param clock tells how old an answer is
  /// @param life how long an answer is good
  /// @param most how many answers are held
  public Lately(InstantSource clock, Duration life, int most) {
    this.clock = clock;
    this.life = life;
    this.answers = new Bounded<>(most);
  }

  /// Answers a question.
  ///
  /// @param question what is asked
  /// @param lookUp finds the answer where none is held; what it throws is passed on and not held
  /// @return the answer, at most as old as an answer is good
  public V get(K question, Function<? super K, ? extends V> lookUp) {
    Instant now = clock.instant();
    Answer<V> known = known(question);
    if (known != null && now.isBefore(known.until())) {
      return known.value();
    }
    V value = lookUp.apply(question);
    remember(question, new Answer<>(value, now.plus(life)));
    return value;
  }

  private @Nullable Answer<V> known(K question) {
    synchronized (answers) {
      return answers.get(question);
    }
  }

  private void remember(K question, Answer<V> answer) {
    synchronized (answers) {
      answers.put(question, answer);
    }
  }

  private record Answer<V>(V value, Instant until) {}

  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    Bounded(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
