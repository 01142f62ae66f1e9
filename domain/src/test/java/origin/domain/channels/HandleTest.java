package origin.domain.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import origin.domain.accounts.DisplayName;

class HandleTest {

  @Property
  void doesNotCareForCaseOrTheSignBeforeIt(@ForAll("handles") String typed) {
    Handle handle = new Handle(typed);

    assertThat(new Handle(typed.toUpperCase(Locale.ROOT))).isEqualTo(handle);
    assertThat(new Handle("@" + typed)).isEqualTo(handle);
    assertThat(Handle.parse(handle.value())).contains(handle);
  }

  @Property
  void fitsInAnAddressAsItIs(
      @ForAll @Chars({'a', 'Z', '7', '_', '-', '@', '.', ' '}) @StringLength(max = 45)
          String typed) {
    assertThat(Handle.parse(typed).stream())
        .allSatisfy(handle -> assertThat(handle.value()).matches("[a-z0-9_-]{3,40}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "a b c", "ada/films", "..", "a.da", "ädä", "@@ada", "a%2fb"})
  void refusesWhatWouldBreakAnAddress(String typed) {
    assertThat(Handle.parse(typed)).isEmpty();
  }

  @Property
  void everyChannelNameHasManyHandlesThatSuit(@ForAll String typed) {
    assertThat(DisplayName.parse(typed).map(ChannelName::of).stream())
        .allSatisfy(
            name ->
                assertThat(Handle.suiting(name, new ChannelId("some-channel")))
                    .hasSizeGreaterThan(10)
                    .doesNotHaveDuplicates());
  }

  @Property
  void channelsOfTheSameNameSoonGoTheirOwnWays(
      @ForAll("handles") String one, @ForAll("handles") String other) {
    ChannelName ada = new ChannelName("Ada");
    var ofOne = Handle.suiting(ada, new ChannelId(one)).toList();
    var ofOther = Handle.suiting(ada, new ChannelId(other)).toList();

    assertThat(ofOne.getLast().equals(ofOther.getLast()))
        .isEqualTo(one.hashCode() == other.hashCode());
  }

  @ParameterizedTest
  @CsvSource({
    "Ada, ada",
    "Ada Lovelace, ada-lovelace",
    "'  Zoë & Søren!  ', zoe-s-ren",
    "Ольга, channel",
    "X, channel",
    "'Ⅷ ﬁlms', viii-films"
  })
  void isDerivedFromTheName(String name, String handle) {
    assertThat(Handle.suiting(new ChannelName(name), new ChannelId("some-channel")).findFirst())
        .contains(new Handle(handle));
  }

  @Provide
  Arbitrary<String> handles() {
    return Arbitraries.strings().alpha().numeric().withChars("_-").ofMinLength(3).ofMaxLength(40);
  }
}
