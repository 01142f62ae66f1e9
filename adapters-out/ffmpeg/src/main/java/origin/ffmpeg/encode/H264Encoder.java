package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;

/// x264.
final class H264Encoder implements PictureEncoder {

  @Override
  public int reordered() {
    return 2;
  }

  @Override
  public List<Option> options(EncodedVideo recipe, int threads) {
    String most = recipe.maxKilobits() + "k";
    return List.of(
        new Option("c", "libx264"),
        new Option("preset", "veryfast"),
        new Option("profile", "high"),
        new Option("level", "" + recipe.level()),
        new Option("threads", "" + threads),
        new Option("crf", recipe.rateFactor()),
        new Option("maxrate", most),
        new Option("bufsize", most),
        new Option("sc_threshold", "0"),
        new Option("g", "100000"),
        new Option("x264-params", "open-gop=0:stitchable=1"));
  }
}
