package origin.domain.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello                              | Hello",
        "<b>loud</b> and <i>soft</i>        | <b>loud</b> and <i>soft</i>",
        "<B>loud</B>                        | <b>loud</b>",
        "<b.red.big>loud</b>                | <b>loud</b>",
        "<v Fred O'Neil>Hi</v>              | <v Fred O'Neil>Hi</v>",
        "<ruby>漢<rt>kan</rt></ruby>          | <ruby>漢<rt>kan</rt></ruby>",
        "<rt>kan</rt>                       | kan",
        "<font color=\"#fff\">white</font>  | white",
        "<script>alert(1)</script>          | alert(1)",
        "<c.yellow>text</c><00:00:01.000>on | texton",
        "<b><i>both                         | <b><i>both</i></b>",
        "<b><i>crossed</b></i>              | <b><i>crossed</i></b>",
        "</b>never opened                   | never opened",
        "AT&T &amp; a < b --> c             | AT&amp;T &amp; a &lt; b --&gt; c",
        "it&#39;s &quot;&#x;&nope;          | it's \"&amp;#x;&amp;nope;",
        "&lt;b&gt;                          | &lt;b&gt;",
        "😀                                  | 😀"
      })
  void onlyTagsThatSayHowWordsAreMeantStay(String raw, String clean) {
    assertThat(new Words(raw).value()).isEqualTo(clean);
  }

  @Test
  void noLineIsEmptyForThatWouldEndTheCue() {
    assertThat(new Words("  one \r\n\r\n \t\n two\r").value()).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "<b></b>", "<c></c>", "\u0000\u0007"})
  void whatShowsNothingIsNoCue(String raw) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Words(raw));
  }

  @Test
  void aCueIsNoBook() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Words("x".repeat(2_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Words("<b".repeat(1_000_000)));
  }

  @Property
  void cleanTextStaysAsItIs(@ForAll("marked") String raw) {
    String clean = WordsWriter.clean(raw);

    assertThat(WordsWriter.clean(clean)).isEqualTo(clean);
  }

  @Property
  void nothingStaysThatAPlayerCouldTakeForAnythingElse(@ForAll("marked") String raw) {
    String clean = WordsWriter.clean(raw);

    assertThat(clean).doesNotContain("-->").doesNotContain("\n\n").doesNotContain("\r");
    assertThat(clean.replaceAll("</?(?:b|i|u|ruby|rt)>|<v [^<>]+>|</v>", ""))
        .doesNotContain("<")
        .doesNotContain(">");
  }

  @Property
  void plainTextIsShownAsItIs(@ForAll("marked") String raw) {
    String clean = WordsWriter.clean(WordsWriter.escaped(raw));

    assertThat(clean).doesNotContain("<");
  }

  @Provide
  Arbitrary<String> marked() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "<b>",
                "</b>",
                "<i.x>",
                "</i>",
                "<v A&B>",
                "</v>",
                "<ruby>",
                "<rt>",
                "</ruby>",
                "<c>",
                "<00:01.000>",
                "&amp;",
                "&lt;",
                "&#60;",
                "&#10;",
                "<",
                ">",
                "&",
                "-->",
                "\n",
                "\r\n",
                " "),
            Arbitraries.strings().ofMaxLength(5));
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
