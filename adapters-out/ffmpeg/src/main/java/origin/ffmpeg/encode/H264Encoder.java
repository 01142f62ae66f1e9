package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;

/// x264: its fast way, but for what saves bits without work. It sees 30 pictures ahead instead of
/// 10 and puts up to five between two that others are made from, which pays most where little
/// moves. That is paid for by looking for motion in a smaller circle, and never for parts of blocks
/// of pictures that no other is made from.
final class H264Encoder implements PictureEncoder {

  private static final String PARAMETERS =
      String.join(
          ":",
          "open-gop=0",
          "stitchable=1",
          "rc-lookahead=30",
          "bframes=5",
          "me=dia",
          "partitions=p8x8,i8x8,i4x4");

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
        new Option("x264-params", PARAMETERS));
  }
}
