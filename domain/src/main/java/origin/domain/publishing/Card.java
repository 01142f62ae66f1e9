package origin.domain.publishing;

import java.time.Instant;
import origin.domain.channels.ChannelId;

/// What a video is apart from its media: whose it is, what it is called and who is meant to see it.
///
/// @param id names the video for ever
/// @param channel the channel that publishes it
/// @param details its words
/// @param publication who is meant to see it
/// @param createdAt when its upload was announced
public record Card(
    VideoId id, ChannelId channel, Details details, Publication publication, Instant createdAt) {
  Card with(Details changed) {
    return new Card(id, channel, changed, publication, createdAt);
  }

  Card with(Publication changed) {
    return new Card(id, channel, details, changed, createdAt);
  }
}
