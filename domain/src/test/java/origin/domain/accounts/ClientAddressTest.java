package origin.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ClientAddressTest {

  @Property
  void countsEveryIpv4AddressByItself(@ForAll @Size(4) byte[] one, @ForAll @Size(4) byte[] other)
      throws UnknownHostException {
    InetAddress first = InetAddress.getByAddress(one);
    InetAddress second = InetAddress.getByAddress(other);

    assertThat(ClientAddress.of(first).equals(ClientAddress.of(second)))
        .isEqualTo(first.equals(second));
  }

  @Property
  void countsAnIpv6NetworkAsOne(@ForAll @Size(8) byte[] network, @ForAll @Size(8) byte[] host)
      throws UnknownHostException {
    byte[] address = new byte[16];
    System.arraycopy(network, 0, address, 0, 8);
    address[0] = 0x20;
    ClientAddress first = ClientAddress.of(InetAddress.getByAddress(address));
    System.arraycopy(host, 0, address, 8, 8);

    assertThat(ClientAddress.of(InetAddress.getByAddress(address))).isEqualTo(first);
    address[7] ^= 1;
    assertThat(ClientAddress.of(InetAddress.getByAddress(address))).isNotEqualTo(first);
  }
}
