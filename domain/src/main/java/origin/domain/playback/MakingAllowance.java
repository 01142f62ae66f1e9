package origin.domain.playback;

import java.time.Duration;
import java.time.Instant;

/// How many segments one address may have made on demand: so many in a row, and from then on one
/// every so often.
///
/// What was made is paid off with time: each making takes [#oneEvery], and nobody may owe more than
/// [#inARow] of them. (This is the generic cell rate algorithm, ITU-T I.371: a token bucket that
/// needs a single instant to remember.)
///
/// @param inARow how many may be made in a row by whoever owes nothing, at least one
/// @param oneEvery how long it takes to pay off one
public record MakingAllowance(int inARow, Duration oneEvery) {
  /// For somebody who seeks and switches qualities without pause: a seek into what nobody made yet
  /// takes about sixteen segments, picture and sound, until the player has enough.
  public static final MakingAllowance USUAL = new MakingAllowance(240, Duration.ofMillis(500));

  /// @throws IllegalArgumentException when nothing could ever be made, or everything always
  public MakingAllowance {
    if (inARow < 1 || !oneEvery.isPositive()) {
      throw new IllegalArgumentException("at least one making is allowed, and each costs time");
    }
  }

  /// Asks for one more making.
  ///
  /// @param paidOffAt when all earlier ones are paid off; any time before `now` for none
  /// @param now the time of asking
  public Claim claim(Instant paidOffAt, Instant now) {
    Instant after = (paidOffAt.isAfter(now) ? paidOffAt : now).plus(oneEvery);
    Instant latest = now.plus(oneEvery.multipliedBy(inARow));
    return after.isAfter(latest)
        ? new Claim.Refused(Duration.between(latest, after))
        : new Claim.Granted(after);
  }

  /// What comes of asking.
  public sealed interface Claim {
    /// It may be made.
    ///
    /// @param paidOffAt when it and all earlier ones are paid off
    record Granted(Instant paidOffAt) implements Claim {}

    /// Not yet.
    ///
    /// @param pause until it is granted, more than zero
    record Refused(Duration pause) implements Claim {}
  }
}
