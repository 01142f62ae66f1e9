package origin.ports.captions;

import java.util.List;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.Chapters;

/// What was found in a video's file beside captions.
///
/// @param chapters the file's own
/// @param unusable captions that are no text
public record Findings(Chapters chapters, List<UnusableTrack> unusable) {
  public Findings {
    unusable = List.copyOf(unusable);
  }
}
