package origin.ffmpeg.encode;

import origin.domain.transcoding.Recipe.EncodedVideo;

/// How long an encoded picture is decoded before it is shown.
final class VideoDelay {

  private VideoDelay() {}

  /// In ticks; a little more than enough at a steady rate.
  static long of(EncodedVideo recipe) {
    long pictures = PictureEncoder.of(recipe).reordered();
    return Math.ceilDiv(
        pictures * recipe.timescale() * recipe.rate().seconds(), recipe.rate().frames());
  }
}
