package origin.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ChecksumTest {
  @Example
  void readsTheExampleOfTheProtocol() {
    Checksum checksum = Checksum.read("sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=");

    assertThat(checksum.algorithm()).isEqualTo(Checksum.Algorithm.SHA1);
    assertThat(checksum.hex()).isEqualTo("2aae6c35c94fcfb415dbe95f408b9ce91ee846ed");
  }

  @Property
  void comesBackFromItsHeader(@ForAll @Size(32) byte[] computed) {
    Checksum checksum = Checksum.of(Checksum.Algorithm.SHA256, computed);

    assertThat(Checksum.read(checksum.header())).isEqualTo(checksum);
  }

  @Property
  void refusesAnotherLengthThanTheAlgorithmMakes(@ForAll @Size(max = 64) byte[] computed) {
    if (computed.length != 20) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Checksum.of(Checksum.Algorithm.SHA1, computed));
    }
  }

  @Property
  void refusesAnAlgorithmThatIsNotKnown(
      @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'g', to = 'z') String name) {
    if (!name.equals("md")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Checksum.read(name + " Kq5sNclPz7QV2+lfQIuc6R7oRu0="));
    }
  }

  @Example
  void refusesWhatIsNotWrittenAsTusSays() {
    for (String header :
        new String[] {
          "", "sha1", "sha1 ", "sha1  Kq5s", "sha1 !!", "SHA1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> Checksum.read(header));
    }
  }
}
