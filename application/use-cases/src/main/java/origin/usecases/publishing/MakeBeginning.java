package origin.usecases.publishing;

import origin.domain.publishing.VideoId;

/// Makes what a player starts with.
@FunctionalInterface
public interface MakeBeginning {
  /// Makes the first window of a playable video, unless somebody has or does, and asks for the rest
  /// of it. A video that was deleted, or is not playable, is left alone.
  ///
  /// @param video which
  void make(VideoId video);
}
