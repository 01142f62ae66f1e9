package origin.domain.channels;

import java.util.Optional;
import origin.domain.accounts.DisplayName;

/// What a channel is called on pages. The rules are those of a viewer's [DisplayName].
///
/// @param value 1 to 60 characters
public record ChannelName(String value) {
  public ChannelName {
    value = new DisplayName(value).value();
  }

  /// The name that somebody typed, or nothing where it is none.
  public static Optional<ChannelName> parse(String typed) {
    return DisplayName.parse(typed).map(ChannelName::of);
  }

  /// The name of a channel that is called like its owner.
  public static ChannelName of(DisplayName owner) {
    return new ChannelName(owner.value());
  }
}
