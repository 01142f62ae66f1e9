package origin.ffmpeg.encode;

import origin.domain.transcoding.Recipe.EncodedVideo;

/// How long an encoded picture is decoded before it is shown.
final class VideoDelay {

  /// x264's veryfast preset stores at most two pictures before one that is shown earlier.
  private static final int REORDERED = 2;

  private VideoDelay() {}

  /// In ticks; a little more than enough at a steady rate.
  static long of(EncodedVideo recipe) {
    return Math.ceilDiv(
        (long) REORDERED * recipe.timescale() * recipe.rate().seconds(), recipe.rate().frames());
  }
}
