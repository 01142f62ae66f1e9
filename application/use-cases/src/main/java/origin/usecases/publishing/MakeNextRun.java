package origin.usecases.publishing;

import origin.domain.channels.ChannelId;

/// Makes more of a channel's playable videos.
@FunctionalInterface
public interface MakeNextRun {
  /// Takes the next run of what is missing of the channel's videos, the oldest first, asks for the
  /// one after it, and only then makes it: so any number of workers are at work on one video, and
  /// channels take turns, however much each has waiting. A video of which nothing is missing is
  /// ready.
  ///
  /// @param channel whose videos
  void make(ChannelId channel);
}
