package origin.usecases.playback;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import origin.domain.captions.CaptionName;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;
import origin.domain.publishing.Video;
import origin.domain.transcoding.PosterId;
import origin.domain.transcoding.PosterSize;

/// Tells where the media of a video is, for somebody who may see the video.
public interface AddressMedia {
  /// Gives the addresses of a video's media. Whoever has them can watch it: a public video's last
  /// as long as it is public, others end within a day. Ask only after it was decided that the asker
  /// may see the video.
  ///
  /// @param video the video
  /// @return its addresses
  Addresses of(Video.Watchable video);

  /// Gives the addresses of one of the pictures that could stand for a video, on the same terms.
  ///
  /// @param video the video
  /// @param poster one of its pictures
  /// @return the picture in every size, from the smallest on
  Map<PosterSize, MediaPath> posters(Video.Watchable video, PosterId poster);

  /// Where a player begins.
  ///
  /// @param hls the HLS playlist of all renditions
  /// @param dash the DASH manifest
  /// @param poster the still picture in its largest size, which may not be made yet
  /// @param posters the still picture in every size, from the smallest on; none until it is made
  /// @param storyboard the map of the storyboard; empty while the video is not ready
  /// @param original the uploaded file; empty where it is not to be had
  record Addresses(
      MediaPath hls,
      MediaPath dash,
      MediaPath poster,
      Map<PosterSize, MediaPath> posters,
      Optional<MediaPath> storyboard,
      Optional<MediaPath> original) {
    public Addresses {
      var ordered = new EnumMap<PosterSize, MediaPath>(PosterSize.class);
      ordered.putAll(posters);
      posters = Collections.unmodifiableMap(ordered);
    }

    /// Where the text of a caption is, opened by the same.
    ///
    /// @param caption names the text
    public MediaPath caption(CaptionName caption) {
      return new MediaPath(hls.grant(), new MediaFile.CaptionText(caption));
    }
  }
}
