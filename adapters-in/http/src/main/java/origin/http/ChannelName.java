package origin.http;

import origin.domain.channels.Channel;

/// A channel as it is named wherever something belongs to it.
public record ChannelName(String id, String handle, String name) {

  /// The name of a channel.
  public static ChannelName of(Channel channel) {
    return new ChannelName(channel.id().value(), channel.handle().value(), channel.name().value());
  }
}
