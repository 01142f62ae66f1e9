package origin.domain.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import origin.domain.playback.MakingAllowance.Claim;

class MakingAllowanceTest {
  private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");

  @Property(tries = 100)
  void whoOwesNothingMayHaveSoManyMadeInARowAndNoMore(
      @ForAll @IntRange(min = 1, max = 50) int inARow,
      @ForAll @IntRange(min = 1, max = 5000) int everyMillis) {
    var allowance = new MakingAllowance(inARow, Duration.ofMillis(everyMillis));
    Instant paidOffAt = START;
    for (int made = 0; made < inARow; made++) {
      paidOffAt = granted(allowance.claim(paidOffAt, START));
    }

    assertThat(allowance.claim(paidOffAt, START))
        .isEqualTo(new Claim.Refused(Duration.ofMillis(everyMillis)));
  }

  @Property(tries = 100)
  void theWaitThatIsToldIsLongEnoughAndNoLonger(
      @ForAll @IntRange(min = 1, max = 50) int inARow,
      @ForAll @IntRange(min = 2, max = 5000) int everyMillis) {
    var allowance = new MakingAllowance(inARow, Duration.ofMillis(everyMillis));
    Instant paidOffAt = START.plusMillis((long) inARow * everyMillis);
    Duration wait = ((Claim.Refused) allowance.claim(paidOffAt, START)).pause();

    assertThat(allowance.claim(paidOffAt, START.plus(wait))).isInstanceOf(Claim.Granted.class);
    assertThat(allowance.claim(paidOffAt, START.plus(wait).minusNanos(1)))
        .isInstanceOf(Claim.Refused.class);
  }

  /// However somebody asks, what they get in a while is the row and one for each turn of the while.
  @Property(tries = 200)
  void nobodyGetsMoreThanTheRowAndTheTurns(
      @ForAll @Size(max = 200) List<@IntRange(max = 400) Integer> pauses) {
    var allowance = new MakingAllowance(5, Duration.ofMillis(100));
    Instant now = START;
    Instant paidOffAt = START;
    int made = 0;
    for (int pause : pauses) {
      now = now.plusMillis(pause);
      if (allowance.claim(paidOffAt, now) instanceof Claim.Granted(var after)) {
        paidOffAt = after;
        made++;
      }
    }
    assertThat(made).isLessThanOrEqualTo(5 + (int) Duration.between(START, now).toMillis() / 100);
  }

  @Property(tries = 1)
  void anAllowanceOfNothingIsNone() {
    assertThatThrownBy(() -> new MakingAllowance(0, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MakingAllowance(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant granted(Claim claim) {
    return ((Claim.Granted) claim).paidOffAt();
  }
}
