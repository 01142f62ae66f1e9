package origin.http.captions;

import java.util.List;
import java.util.Locale;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.UnusableTrack;
import origin.usecases.captions.ListCaptions;

/// The captions of one video, for whoever looks after them.
record CaptionListBody(List<Item> items, List<Unusable> unusable) {

  static CaptionListBody of(ListCaptions.Outcome.Listed listed) {
    return new CaptionListBody(
        listed.tracks().stream().map(Item::of).toList(),
        listed.unusable().stream().map(Unusable::of).toList());
  }

  /// Captions in one language.
  record Item(String language, String label, String origin) {
    static Item of(CaptionTrack track) {
      return new Item(
          track.language().value(),
          track.language().name(),
          track.origin().name().toLowerCase(Locale.ROOT));
    }
  }

  /// Captions in the video's file that are no text.
  record Unusable(String language, String format) {
    static Unusable of(UnusableTrack track) {
      return new Unusable(track.language().value(), track.format());
    }
  }
}
