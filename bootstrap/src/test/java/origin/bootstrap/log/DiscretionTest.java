package origin.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

  @ParameterizedTest
  @CsvSource({
    "connection to 203.0.113.9:443 failed, connection to [address]:443 failed",
    "from /203.0.113.9., from /[address].",
    "peer 2001:db8::7 left, peer [address] left",
    "peer [2001:db8:0:1:2:3:4:5]:443, peer [[address]]:443",
    "peer fe80::1%eth0, peer [address]",
    "no account ada.l+x@mail.example.org here, no account [e-mail] here",
    "Authorization: Bearer abc.def-ghi, Authorization: Bearer [secret]",
    "token eyJhbGciOiJI.eyJzdWIiOiJh.c2lnbmF0dXJl!, token [secret]!",
    "GET /media/s/AbC-123_x/master.m3u8, GET /media/s/[secret]/master.m3u8",
    "Cookie: origin_access=abc123; other=1, Cookie: origin_access=[secret]; other=1"
  })
  void addressesAndSecretsDoNotStandInTheLog(String text, String shown) {
    assertThat(Discretion.of(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PostgreSQL at 127.0.0.1:5432 does not answer",
        "listening on ::1",
        "at 12:34:56 it took 1:02:03.4",
        "Origin 1.2.3 on Helidon 4.5.0",
        "origin.media.MediaDelivery::deliver",
        "segment 17 of 0123456789abcdef for video 2Fh8sKQ0bN3xWc7mLpVt9a"
      })
  void everythingElseStays(String text) {
    assertThat(Discretion.of(text)).isEqualTo(text);
  }

  @Property(tries = 300)
  void noAddressOfTheSixthVersionStands(@ForAll @Size(16) byte[] bytes)
      throws UnknownHostException {
    String address = InetAddress.getByAddress(bytes).getHostAddress();

    assertThat(Discretion.of("from " + address + " at")).doesNotContain(address);
  }
}
