package origin.http;

import org.jspecify.annotations.Nullable;

/// The address cannot be listened on, most often because another process does.
///
/// The message is one line for the operator.
public final class AddressUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AddressUnavailable(HttpSettings settings, @Nullable String reason) {
    super(
        "Cannot listen on %s port %d: %s".formatted(settings.host(), settings.port(), reason),
        null,
        false,
        false);
  }
}
