package origin.media;

import origin.domain.playback.Grant;
import origin.domain.playback.MediaFile;
import origin.domain.playback.MediaPath;

/// How long what was delivered may be kept, and by whom (RFC 9111, RFC 8246).
final class Caching {
  /// What is named by its recipe and index never changes.
  private static final String FOR_GOOD = "max-age=31536000, immutable";

  /// What does not change as long as it is there but may be taken back, or may be made yet.
  private static final String SHORTLY = "max-age=60";

  /// Players ask again every few seconds for what grows.
  private static final String AT_ONCE = "max-age=1";

  /// Captions may come and go, and that is to be seen within seconds.
  private static final String HARDLY = "max-age=5";

  /// What a creator may take back at any time is asked for each time it is used.
  private static final String AFTER_ASKING = "no-cache";

  private Caching() {}

  /// The `Cache-Control` of what lies at an address now, and will soon be longer.
  static String ofGrowing(MediaPath path) {
    return audience(path) + AT_ONCE;
  }

  /// The `Cache-Control` of what lies at an address.
  static String of(MediaPath path) {
    return audience(path)
        + switch (path.file()) {
          case MediaFile.Segment _,
              MediaFile.Init _,
              MediaFile.Picture _,
              MediaFile.CaptionText _ ->
              FOR_GOOD;
          case MediaFile.MediaPlaylist _, MediaFile.CaptionList _, MediaFile.Storyboard _ ->
              SHORTLY;
          case MediaFile.Master _, MediaFile.Manifest _ -> HARDLY;
          case MediaFile.Original _ -> AFTER_ASKING;
        };
  }

  private static String audience(MediaPath path) {
    return switch (path.grant()) {
      case Grant.Open _ -> "public, ";
      case Grant.Signed _ -> "private, ";
    };
  }
}
