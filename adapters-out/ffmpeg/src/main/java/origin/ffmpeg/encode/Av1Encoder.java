package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;

/// SVT-AV1. What it reorders it hides inside of samples, so that these lie in the order of showing.
final class Av1Encoder implements PictureEncoder {

  @Override
  public int reordered() {
    return 0;
  }

  @Override
  public List<Option> options(EncodedVideo recipe, int threads) {
    String most = recipe.maxKilobits() + "k";
    return List.of(
        new Option("c", "libsvtav1"),
        new Option("preset", "8"),
        new Option("crf", recipe.rateFactor()),
        new Option("maxrate", most),
        new Option("bufsize", most),
        new Option("g", "100000"),
        new Option("svtav1-params", parameters(recipe, threads)));
  }

  private static String parameters(EncodedVideo recipe, int threads) {
    return String.join(
        ":",
        "keyint=-1",
        "scd=0",
        "lp=" + threads,
        "fps-num=" + recipe.rate().frames(),
        "fps-denom=" + recipe.rate().seconds());
  }
}
