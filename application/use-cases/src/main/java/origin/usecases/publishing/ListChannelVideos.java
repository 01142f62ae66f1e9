package origin.usecases.publishing;

import origin.domain.channels.Handle;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Lists what a channel shows to everybody, newest first.
@FunctionalInterface
public interface ListChannelVideos {
  /// Lists the public videos of a channel that can be played.
  ///
  /// @param handle the channel's handle
  /// @param page how many, and after which
  /// @return one page, or that there is no such channel
  Outcome list(Handle handle, PageRequest page);

  /// What came of it.
  sealed interface Outcome {
    /// Here they are.
    ///
    /// @param page one page
    record Listed(Page<Published> page) implements Outcome {}

    /// No channel has this handle.
    record NoSuchChannel() implements Outcome {}
  }
}
