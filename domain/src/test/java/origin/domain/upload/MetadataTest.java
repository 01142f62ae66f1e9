package origin.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MetadataTest {
  @Test
  void readsWhatTusClientsSend() {
    Metadata metadata =
        Metadata.read("filename aG9saWRheS5tcDQ=,title SG9saWRheQ==, is_confidential,note ");

    assertThat(metadata.text("filename")).contains("holiday.mp4");
    assertThat(metadata.text("title")).contains("Holiday");
    assertThat(metadata.values()).containsEntry("is_confidential", "").containsEntry("note", "");
    assertThat(metadata.text("note")).isEmpty();
  }

  @Test
  void anEmptyHeaderTellsNothing() {
    assertThat(Metadata.read(" ")).isEqualTo(Metadata.NONE);
  }

  @Test
  void aTextOfSpaceTellsNothing() {
    assertThat(new Metadata(Map.of("title", "  ")).text("title")).isEmpty();
  }

  @Test
  void refusesWhatIsNotWrittenAsTusSays() {
    refuses("title SG9saWRheQ==,title SG9saWRheQ==");
    refuses("title not base64");
    refuses("title SG9sa*RheQ==");
    refuses("title /w==");
    refuses(",title SG9saWRheQ==");
    refuses("tïtle SG9saWRheQ==");
    refuses("x " + "A".repeat(Metadata.LONGEST));
  }

  @Property
  void comesBackFromItsHeader(@ForAll("told") Map<String, String> values) {
    Metadata metadata = new Metadata(values);

    assertThat(Metadata.read(metadata.header())).isEqualTo(metadata);
  }

  @Property
  void eitherReadsOrRefusesWhateverCame(@ForAll String header) {
    try {
      Metadata read = Metadata.read(header);
      assertThat(Metadata.read(read.header())).isEqualTo(read);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("Upload-Metadata");
    }
  }

  @Provide
  Arbitrary<Map<String, String>> told() {
    Arbitrary<String> keys =
        Arbitraries.strings()
            .withCharRange('!', '~')
            .excludeChars(',')
            .ofMinLength(1)
            .ofMaxLength(20);
    Arbitrary<String> texts = Arbitraries.strings().withChars("aä漢 =,\n\t").ofMaxLength(40);
    return Arbitraries.maps(keys, texts).ofMaxSize(8);
  }

  private static void refuses(String header) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metadata.read(header))
        .withMessageContaining("Upload-Metadata");
  }
}
