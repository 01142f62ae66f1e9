package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RefreshTokenTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Property
  void isReadAsItWasShown(@ForAll("tokens") RefreshToken token) {
    assertThat(RefreshToken.parse(token.shown())).contains(token);
  }

  @Property
  void serves(@ForAll("tokens") RefreshToken token) {
    assertThat(sessionServedBy(token).isServedBy(token)).isTrue();
  }

  @Property
  void servesNoMoreOnceItIsChanged(
      @ForAll("tokens") RefreshToken token,
      @ForAll @IntRange(max = 200) int place,
      @ForAll("characters") char other) {
    StringBuilder changed = new StringBuilder(token.shown().value());
    changed.setCharAt(place % changed.length(), other);
    Assume.that(!changed.toString().equals(token.shown().value()));

    assertThat(RefreshToken.parse(new Secret(changed.toString())).stream())
        .allSatisfy(forged -> assertThat(sessionServedBy(token).isServedBy(forged)).isFalse());
  }

  @Property
  void neverPrintsItsProof(@ForAll("tokens") RefreshToken token) {
    assertThat(token.toString()).doesNotContain(token.proof().value());
  }

  private static Session sessionServedBy(RefreshToken token) {
    return new Session(
        token.session(), new ViewerId("ada"), token.digest(), NOON, NOON.plus(Duration.ofDays(1)));
  }

  @Provide
  Arbitrary<RefreshToken> tokens() {
    Arbitrary<String> chars = idText(1, 64);
    return Combinators.combine(chars, idText(22, 64))
        .as((session, proof) -> new RefreshToken(new SessionId(session), new Secret(proof)));
  }

  @Provide
  Arbitrary<Character> characters() {
    return Arbitraries.chars().ascii();
  }

  private static Arbitrary<String> idText(int shortest, int longest) {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars("_-")
        .ofMinLength(shortest)
        .ofMaxLength(longest);
  }
}
