package origin.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.contracts.accounts.Samples;
import origin.domain.accounts.Actor;
import origin.domain.accounts.Viewer;
import origin.ports.accounts.Viewers;
import origin.ports.work.Intent;
import origin.ports.work.Intents;
import origin.ports.work.Intents.Remembered;
import origin.ports.work.Transactions;

/// What every adapter of [Intents] promises.
public interface IntentsContract {
  /// A time at which nothing is forgotten yet.
  Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  /// The intents under test.
  Intents intents();

  /// The transactions that they take part in.
  Transactions transactions();

  /// Whose intents they are.
  Viewers viewers();

  @Test
  default void areClaimedByWhoeverComesFirst() {
    assertThat(claim(intent('a', 'b'))).isEmpty();
  }

  @Test
  default void areAnsweredTheSameAfterwards() {
    done(intent('a', 'b'), "the answer");

    assertThat(claim(intent('a', 'b'))).contains(new Remembered("b".repeat(64), "the answer"));
  }

  @Test
  default void areToldApartByTheirNames() {
    done(intent('a', 'b'), "the answer");

    assertThat(claim(intent('c', 'b'))).isEmpty();
  }

  @Test
  default void tellWhatTheySaidWhenSomethingElseIsMeant() {
    done(intent('a', 'b'), "the answer");

    assertThat(claim(intent('a', 'c')).orElseThrow().content()).isEqualTo("b".repeat(64));
  }

  @Test
  default void areForgottenWithWhatWasUndone() {
    Intent intent = intent('a', 'b');
    assertThatThrownBy(
            () ->
                transactions()
                    .run(
                        () -> {
                          intents().claim(intent, NOW);
                          intents().keep(intent, "the answer");
                          throw new IllegalStateException("broken");
                        }))
        .hasMessage("broken");

    assertThat(claim(intent)).isEmpty();
  }

  @Test
  default void canBeLetGo() {
    Intent intent = intent('a', 'b');
    transactions()
        .run(
            () -> {
              intents().claim(intent, NOW);
              intents().letGo(intent);
              return intent;
            });

    assertThat(claim(intent)).isEmpty();
  }

  @Test
  default void areFreeAgainWhenTheirTimeIsOver() {
    Intent intent = intent('a', 'b');
    done(intent, "the answer");

    Intent later = new Intent(intent.by(), intent.name(), "c".repeat(64), NOW.plusSeconds(90));
    assertThat(transactions().run(() -> intents().claim(later, intent.until().minusMillis(1))))
        .isPresent();
    assertThat(
            transactions()
                .run(
                    () -> {
                      Optional<Remembered> known = intents().claim(later, intent.until());
                      intents().keep(later, "another");
                      return known;
                    }))
        .isEmpty();
  }

  @Test
  default void areForgottenWhenTheirTimeIsOverAndNotBefore() {
    done(intent('a', 'b'), "the answer");

    forget(NOW.plusSeconds(59));
    assertThat(claim(intent('a', 'b'))).isPresent();
    forget(NOW.plusSeconds(60));
    assertThat(claim(intent('a', 'b'))).isEmpty();
  }

  @Test
  default void belongToAViewerToo() {
    Viewer ada = Samples.viewer();
    viewers().add(ada);
    Intent intent =
        new Intent(
            new Actor.SignedIn(ada.id(), Set.of()),
            "a".repeat(64),
            "b".repeat(64),
            NOW.plusSeconds(60));
    done(intent, "the answer");

    assertThat(claim(intent)).isPresent();
  }

  @Test
  default void areDoneOnceByACrowd() {
    Intent intent = intent('a', 'b');
    AtomicInteger deeds = new AtomicInteger();

    List<String> answers =
        Crowd.of(
            8,
            _ ->
                transactions()
                    .run(
                        () ->
                            intents()
                                .claim(intent, NOW)
                                .map(Remembered::answer)
                                .orElseGet(
                                    () -> answer(intent, "deed " + deeds.incrementAndGet()))));

    assertThat(deeds).hasValue(1);
    assertThat(answers).containsOnly("deed 1");
  }

  private String answer(Intent intent, String answer) {
    intents().keep(intent, answer);
    return answer;
  }

  private void done(Intent intent, String answer) {
    transactions()
        .run(
            () -> {
              intents().claim(intent, NOW);
              return answer(intent, answer);
            });
  }

  private void forget(Instant now) {
    transactions()
        .run(
            () -> {
              intents().forgetExpired(now);
              return now;
            });
  }

  /// Claims it, and lets it go again where that went through.
  private Optional<Remembered> claim(Intent intent) {
    return transactions()
        .run(
            () -> {
              Optional<Remembered> known = intents().claim(intent, NOW);
              if (known.isEmpty()) {
                intents().letGo(intent);
              }
              return known;
            });
  }

  private static Intent intent(char name, char content) {
    return new Intent(
        new Actor.Guest(),
        String.valueOf(name).repeat(64),
        String.valueOf(content).repeat(64),
        NOW.plus(Duration.ofMinutes(1)));
  }
}
