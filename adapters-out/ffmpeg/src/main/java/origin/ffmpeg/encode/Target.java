package origin.ffmpeg.encode;

import java.nio.ByteBuffer;
import java.util.List;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.domain.transcoding.Rendition;
import origin.ffmpeg.boxes.InitReader;
import origin.ffmpeg.boxes.PictureConfiguration;
import origin.ffmpeg.boxes.SampleDescriptions;

/// A rendition that is being encoded, and how far it has come.
final class Target {

  private final Rendition rendition;
  private final EncodedVideo recipe;
  private final byte[] sampleEntry;
  private final PictureConfiguration configuration;
  private int next;

  /// @param next the first segment that is wanted
  Target(Rendition rendition, EncodedVideo recipe, int next) {
    this.rendition = rendition;
    this.recipe = recipe;
    SampleDescriptions planned = new InitReader(rendition.init().bytes()).descriptions();
    this.sampleEntry = planned.firstEntry();
    this.configuration = planned.pictures();
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

  /// Whether a picture decodes alone.
  boolean beginsAnew(ByteBuffer picture) {
    return configuration.beginsAnew(picture);
  }

  /// The first segment that is still missing.
  int next() {
    return next;
  }

  void made(int segment) {
    next = segment + 1;
  }

  /// The one that has come least far.
  static Target slowest(List<Target> targets) {
    return targets.stream()
        .min((a, b) -> Integer.compare(a.next, b.next))
        .orElseThrow(() -> new IllegalArgumentException("no rendition is wanted"));
  }

  /// The largest picture first, as the cascade of scales wants them.
  static List<Target> largestFirst(List<Target> targets) {
    return targets.stream()
        .sorted((a, b) -> Integer.compare(b.recipe.size().shortSide(), a.recipe.size().shortSide()))
        .toList();
  }
}
