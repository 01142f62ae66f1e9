package origin.usecases.playback;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import origin.domain.playback.Grant;
import origin.domain.publishing.Spell;
import origin.domain.transcoding.PlanId;
import origin.ports.playback.MediaTokens;
import origin.ports.publishing.PublicSpells;
import origin.usecases.work.Lately;

/// Tells what a grant opens. Spells are remembered for a few seconds, found or not: that long a
/// video that went private may still be fetched, and that long a guessed address costs nothing.
final class Grants {
  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int MOST = 10_000;

  private final PublicSpells spells;
  private final MediaTokens tokens;
  private final Lately<Spell, Optional<PlanId>> found;

  Grants(PublicSpells spells, MediaTokens tokens, InstantSource clock) {
    this.spells = spells;
    this.tokens = tokens;
    this.found = new Lately<>(clock, LIFE, MOST);
  }

  Opening open(Grant grant) {
    return switch (grant) {
      case Grant.Open(var spell) ->
          found
              .get(spell, spells::find)
              .<Opening>map(Opening.Opens::new)
              .orElseGet(Opening.OpensNothing::new);
      case Grant.Signed(var token) ->
          switch (tokens.verify(token)) {
            case MediaTokens.Verdict.Valid(_, var plan) -> new Opening.Opens(plan);
            case MediaTokens.Verdict.Expired() -> new Opening.Ended();
            case MediaTokens.Verdict.Forged() -> new Opening.OpensNothing();
          };
    };
  }

  /// What a grant opens.
  sealed interface Opening {
    record Opens(PlanId plan) implements Opening {}

    record OpensNothing() implements Opening {}

    record Ended() implements Opening {}
  }
}
