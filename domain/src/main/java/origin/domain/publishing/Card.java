package origin.domain.publishing;

import java.time.Instant;
import java.util.Optional;
import origin.domain.channels.ChannelId;
import origin.domain.transcoding.PosterId;

/// What a video is apart from its media: whose it is, what it is called, who is meant to see it and
/// what picture stands for it.
///
/// @param id names the video for ever
/// @param channel the channel that publishes it
/// @param details its words
/// @param publication who is meant to see it
/// @param poster the picture that stands for it; empty until one is made
/// @param downloads whether whoever may watch it may have its file
/// @param createdAt when its upload was announced
public record Card(
    VideoId id,
    ChannelId channel,
    Details details,
    Publication publication,
    Optional<PosterId> poster,
    Downloads downloads,
    Instant createdAt) {

  /// A video of which there is no picture yet, and whose file is for nobody.
  ///
  /// @param id names the video for ever
  /// @param channel the channel that publishes it
  /// @param details its words
  /// @param publication who is meant to see it
  /// @param createdAt when its upload was announced
  public Card(
      VideoId id, ChannelId channel, Details details, Publication publication, Instant createdAt) {
    this(id, channel, details, publication, Optional.empty(), Downloads.FORBIDDEN, createdAt);
  }

  Card with(Details changed) {
    return new Card(id, channel, changed, publication, poster, downloads, createdAt);
  }

  Card with(Publication changed) {
    return new Card(id, channel, details, changed, poster, downloads, createdAt);
  }

  Card with(PosterId picture) {
    return new Card(id, channel, details, publication, Optional.of(picture), downloads, createdAt);
  }

  Card with(Downloads changed) {
    return new Card(id, channel, details, publication, poster, changed, createdAt);
  }
}
