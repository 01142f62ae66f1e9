package origin.http.publishing;

import origin.domain.publishing.Downloads;
import origin.domain.publishing.Video;
import origin.domain.publishing.Visibility;

/// What states and visibilities are called on the wire.
final class WireNames {

  private WireNames() {}

  static String of(Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> "public";
      case UNLISTED -> "unlisted";
      case PRIVATE -> "private";
    };
  }

  static String stateOf(Video video) {
    return switch (video) {
      case Video.Draft _ -> "draft";
      case Video.Uploading _ -> "uploading";
      case Video.Processing _ -> "processing";
      case Video.Arriving _, Video.Playable _ -> "playable";
      case Video.Ready _ -> "ready";
      case Video.Failed _ -> "failed";
    };
  }

  static Downloads downloads(boolean allowed) {
    return allowed ? Downloads.ALLOWED : Downloads.FORBIDDEN;
  }

  /// The visibility that a word stands for.
  ///
  /// @throws IllegalArgumentException if it stands for none
  static Visibility visibility(String word) {
    return switch (word) {
      case "public" -> Visibility.PUBLIC;
      case "unlisted" -> Visibility.UNLISTED;
      case "private" -> Visibility.PRIVATE;
      default -> throw new IllegalArgumentException("a video is public, unlisted or private");
    };
  }
}
