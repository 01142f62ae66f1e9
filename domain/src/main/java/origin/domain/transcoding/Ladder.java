package origin.domain.transcoding;

import java.util.List;
import java.util.stream.Stream;
import origin.domain.timeline.SourceFacts;
import origin.domain.timeline.Timeline;

/// Decides which renditions a source gets.
public final class Ladder {

  private Ladder() {}

  /// The recipes for a source cut by `timeline`: pictures in H.264 from the smallest on, a copy
  /// after an encoded one of its size, the same in each further codec, then sound track by track.
  public static List<Recipe> plan(SourceFacts facts, Timeline timeline, LadderPolicy policy) {
    return Stream.concat(
            new PictureLadder(facts.video(), timeline, policy).recipes().stream(),
            SoundLadder.plan(facts.audio(), timeline, policy).stream())
        .toList();
  }
}
