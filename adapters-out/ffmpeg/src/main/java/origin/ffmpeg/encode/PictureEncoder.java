package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;

/// FFmpeg's arguments for the encoder of one codec.
///
/// Pictures begin anew where they are told to and nowhere else, so that each segment decodes alone;
/// nothing of how many threads were used, and of the first picture, shows in the sample entry.
interface PictureEncoder {

  /// How many pictures are stored at most before one that is shown earlier.
  int reordered();

  /// What the encoder is told for the output that `recipe` describes.
  ///
  /// @param threads how many it may use
  List<Option> options(EncodedVideo recipe, int threads);

  /// One option and its value.
  ///
  /// @param name without the dash
  record Option(String name, String value) {}

  /// The encoder that carries out a recipe.
  static PictureEncoder of(EncodedVideo recipe) {
    return switch (recipe.codec()) {
      case H264 -> new H264Encoder();
      case HEVC -> new HevcEncoder();
      case AV1 -> new Av1Encoder();
    };
  }
}
