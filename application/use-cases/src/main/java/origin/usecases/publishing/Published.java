package origin.usecases.publishing;

import origin.domain.channels.Channel;
import origin.domain.publishing.Video;

/// A video together with the channel that publishes it.
///
/// @param video the video
/// @param channel its channel
public record Published(Video video, Channel channel) {}
