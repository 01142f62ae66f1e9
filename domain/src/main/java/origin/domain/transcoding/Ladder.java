package origin.domain.transcoding;

import java.util.List;
import java.util.stream.Stream;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.Timeline;

/// Decides which renditions a source gets.
public final class Ladder {

  private Ladder() {}

  /// The recipes for a source cut by `timeline`: pictures from the smallest on, a copy after an
  /// encoded one of its size, then sound.
  public static List<Recipe> plan(SourceFacts facts, Timeline timeline) {
    return Stream.concat(
            PictureLadder.plan(facts.video(), timeline).stream(),
            SoundLadder.plan(facts.audio(), timeline).stream())
        .toList();
  }
}
