package origin.domain.captions;

import java.util.List;
import origin.domain.publishing.Chapters;

/// The text that stands in a video's own file beside pictures and sound.
///
/// @param captions at most one in a language
/// @param unusable tracks that are no text
/// @param chapters the file's own
public record EmbeddedText(
    List<Caption> captions, List<UnusableTrack> unusable, Chapters chapters) {
  /// What a file holds that has none.
  public static final EmbeddedText NONE = new EmbeddedText(List.of(), List.of(), Chapters.NONE);

  /// @throws IllegalArgumentException when a language comes twice
  public EmbeddedText {
    captions = List.copyOf(captions);
    unusable = List.copyOf(unusable);
    if (captions.stream().map(Caption::language).distinct().count() < captions.size()) {
      throw new IllegalArgumentException("a language has one caption");
    }
  }
}
