package origin.ffmpeg.encode;

import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.InitReader;

/// A rendition that is being encoded, and how far it has come.
final class Target {

  private final Rendition rendition;
  private final EncodedVideo recipe;
  private final byte[] sampleEntry;
  private int next;

  /// @param next the first segment that is wanted
  Target(Rendition rendition, EncodedVideo recipe, int next) {
    this.rendition = rendition;
    this.recipe = recipe;
    this.sampleEntry = new InitReader(rendition.init().bytes()).descriptions().firstEntry();
    this.next = next;
  }

  Rendition rendition() {
    return rendition;
  }

  EncodedVideo recipe() {
    return recipe;
  }

  /// The sample entry that the rendition's init segment holds.
  byte[] sampleEntry() {
    return sampleEntry.clone();
  }

  /// The first segment that is still missing.
  int next() {
    return next;
  }

  void made(int segment) {
    next = segment + 1;
  }

  /// The largest picture first, as the cascade of scales wants them.
  static List<Target> largestFirst(List<Target> targets) {
    return targets.stream()
        .sorted((a, b) -> Integer.compare(b.recipe.size().shortSide(), a.recipe.size().shortSide()))
        .toList();
  }
}
