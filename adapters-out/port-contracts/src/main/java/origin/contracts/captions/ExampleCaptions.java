package origin.contracts.captions;

import java.util.List;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.Cue;
import origin.domain.captions.Cues;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.Words;

/// Captions for tests.
public final class ExampleCaptions {
  private ExampleCaptions() {}

  /// Captions that say one thing in the first two seconds.
  ///
  /// @param language their language
  /// @param said what they say
  /// @return uploaded captions
  public static Caption caption(String language, String said) {
    var cue = new Cue(0, 2_000, Words.plain(said));
    return new Caption(new LanguageTag(language), Origin.UPLOADED, new Cues(List.of(cue)));
  }
}
