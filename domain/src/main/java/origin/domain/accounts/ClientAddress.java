package origin.domain.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as attempts are counted by it.
///
/// An IPv6 subscriber owns a whole /64 network and could change address with every attempt, so that
/// network counts as one address.
///
/// @param value 1 to 64 characters
public record ClientAddress(String value) {
  private static final int LONGEST = 64;
  private static final int SUBSCRIBER_PREFIX_BYTES = 8;

  public ClientAddress {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a client address is 1 to 64 characters");
    }
  }

  /// The address that `address` counts as.
  public static ClientAddress of(InetAddress address) {
    return switch (address) {
      case Inet6Address v6 -> new ClientAddress(network(v6));
      default -> new ClientAddress(address.getHostAddress());
    };
  }

  private static String network(Inet6Address address) {
    byte[] prefix = Arrays.copyOf(address.getAddress(), SUBSCRIBER_PREFIX_BYTES);
    return HexFormat.of().formatHex(prefix) + "/64";
  }
}
