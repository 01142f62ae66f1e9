package origin.usecases.playback;

import origin.domain.playback.MediaPath;
import origin.domain.publishing.Video;

/// Tells where the media of a video is, for somebody who may see the video.
public interface AddressMedia {
  /// Gives the addresses of a video's media. Whoever has them can watch it: a public video's last
  /// as long as it is public, others end within a day. Ask only after it was decided that the asker
  /// may see the video.
  ///
  /// @param video the video
  /// @return its addresses
  Addresses of(Video.Watchable video);

  /// Where a player begins.
  ///
  /// @param hls the HLS playlist of all renditions
  /// @param dash the DASH manifest
  /// @param poster the still picture, which may not be made yet
  record Addresses(MediaPath hls, MediaPath dash, MediaPath poster) {}
}
