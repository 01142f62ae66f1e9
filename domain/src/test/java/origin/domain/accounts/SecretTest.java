package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SecretTest {

  @Property
  void printsAsRedacted(@ForAll String text) {
    assertThat(new Secret(text)).hasToString("[redacted]");
    assertThat(String.valueOf(new Secret(text))).isEqualTo("[redacted]");
  }

  @Property
  void equalsExactlyTheSameText(@ForAll String one, @ForAll String other) {
    assertThat(new Secret(one).equals(new Secret(other))).isEqualTo(one.equals(other));
    assertThat(new Secret(one)).isEqualTo(new Secret(one)).hasSameHashCodeAs(new Secret(one));
  }
}
