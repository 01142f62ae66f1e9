package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;

/// x265. The frame rate is told, for otherwise it would be guessed from the first pictures and
/// stand in the sample entry.
final class HevcEncoder implements PictureEncoder {

  @Override
  public int reordered() {
    return 2;
  }

  @Override
  public List<Option> options(EncodedVideo recipe, int threads) {
    return List.of(
        new Option("c", "libx265"),
        new Option("preset", "superfast"),
        new Option("tag", "hvc1"),
        new Option("crf", recipe.rateFactor()),
        new Option("forced-idr", "1"),
        new Option("x265-params", parameters(recipe, threads)));
  }

  private static String parameters(EncodedVideo recipe, int threads) {
    return String.join(
        ":",
        "log-level=none",
        "info=0",
        "open-gop=0",
        "scenecut=0",
        "keyint=-1",
        "repeat-headers=0",
        "frame-threads=1",
        "pools=" + threads,
        "fps=" + recipe.rate().frames() + "/" + recipe.rate().seconds(),
        "vbv-maxrate=" + recipe.maxKilobits(),
        "vbv-bufsize=" + recipe.maxKilobits());
  }
}
