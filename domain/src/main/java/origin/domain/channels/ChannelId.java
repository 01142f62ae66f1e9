package origin.domain.channels;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names one channel, for ever.
///
/// @param value 1 to 64 characters of `[A-Za-z0-9_-]`
public record ChannelId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ChannelId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a channel id is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }

  /// The id that somebody typed, or nothing where it cannot be one.
  public static Optional<ChannelId> parse(String typed) {
    return FORM.matcher(typed).matches() ? Optional.of(new ChannelId(typed)) : Optional.empty();
  }
}
