package origin.usecases.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import origin.contracts.Crowd;
import origin.domain.accounts.Actor;
import origin.memory.work.InMemoryIntents;
import origin.memory.work.InMemoryTransactions;
import origin.ports.work.Intent;
import origin.usecases.work.DoOnce.Deed;
import origin.usecases.work.DoOnce.Outcome;

class DoOnceTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryIntents intents = new InMemoryIntents(transactions);
  private final AtomicInteger deeds = new AtomicInteger();
  private Instant now = Instant.parse("2026-05-01T12:00:00Z");
  private final DoOnce doOnce = process(new Intentions.Crowd(8, Duration.ofSeconds(5)));

  @Test
  void whoAsksAgainIsAnsweredTheSame() {
    assertThat(doOnce.once(intent('a', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 1"));
    assertThat(doOnce.once(intent('a', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 1"));
    assertThat(doOnce.once(intent('c', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 2"));
  }

  @Test
  void anotherProcessAnswersTheSame() {
    doOnce.once(intent('a', 'b'), this::deed);

    assertThat(process(Intentions.Crowd.USUAL).once(intent('a', 'b'), this::deed))
        .isEqualTo(new Outcome.Answered("deed 1"));
  }

  @Test
  void anotherThingUnderTheSameNameIsNotDone() {
    doOnce.once(intent('a', 'b'), this::deed);

    assertThat(doOnce.once(intent('a', 'c'), this::deed)).isEqualTo(new Outcome.Reused());
    assertThat(deeds).hasValue(1);
  }

  @Test
  void whatBrokeIsDoneWhenItIsAskedForAgain() {
    assertThatThrownBy(
            () ->
                doOnce.once(
                    intent('a', 'b'),
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(doOnce.once(intent('a', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 1"));
  }

  @Test
  void anAnswerThatTellsNothingIsGivenButNotRemembered() {
    assertThat(doOnce.once(intent('a', 'b'), () -> new Deed("come again", false)))
        .isEqualTo(new Outcome.Answered("come again"));

    assertThat(doOnce.once(intent('a', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 1"));
  }

  @Test
  void aCrowdHasItDoneOnce() {
    List<Outcome> outcomes = Crowd.of(8, _ -> doOnce.once(intent('a', 'b'), this::deed));

    assertThat(outcomes).containsOnly(new Outcome.Answered("deed 1"));
  }

  @Test
  void tooLargeACrowdIsSentAway() throws InterruptedException {
    DoOnce narrow = process(new Intentions.Crowd(1, Duration.ofMillis(1)));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    Supplier<Deed> slow =
        () -> {
          begun.countDown();
          await(held);
          return deed();
        };
    Thread first = Thread.ofVirtual().start(() -> narrow.once(intent('a', 'b'), slow));
    begun.await();

    assertThat(narrow.once(intent('c', 'd'), this::deed)).isEqualTo(new Outcome.Crowded());
    held.countDown();
    first.join();
    assertThat(narrow.once(intent('c', 'd'), this::deed)).isEqualTo(new Outcome.Answered("deed 2"));
  }

  @Test
  void afterItsTimeItIsAnotherDeed() {
    doOnce.once(intent('a', 'b'), this::deed);
    now = now.plusSeconds(60);

    assertThat(doOnce.once(intent('a', 'b'), this::deed)).isEqualTo(new Outcome.Answered("deed 2"));
  }

  private DoOnce process(Intentions.Crowd crowd) {
    return new Intentions(intents, transactions, () -> now, crowd).doOnce();
  }

  private Deed deed() {
    return new Deed("deed " + deeds.incrementAndGet(), true);
  }

  private Intent intent(char name, char content) {
    return new Intent(
        new Actor.Guest(),
        String.valueOf(name).repeat(64),
        String.valueOf(content).repeat(64),
        now.plusSeconds(60));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
