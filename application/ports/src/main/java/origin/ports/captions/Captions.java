package origin.ports.captions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.LanguageTag;
import origin.domain.publishing.VideoId;

/// The captions of all videos, one in each language.
///
/// They belong to their video and go with it: of a video that was erased there are none. All of it
/// takes part in the running transaction; without one each call is a transaction of its own. When
/// the store cannot be reached, every method throws the adapter's own unchecked exception and
/// nothing is changed.
public interface Captions {
  /// Keeps a caption in the place of the one in the same language, if there is one. The video was
  /// kept before.
  ///
  /// @param video whose
  /// @param caption what to keep
  void keep(VideoId video, Caption caption);

  /// Finds a caption.
  ///
  /// @param video whose
  /// @param language which
  /// @return the caption as last kept; empty when there is none
  Optional<Caption> find(VideoId video, LanguageTag language);

  /// Removes a caption; removing one that is not there changes nothing.
  ///
  /// @param video whose
  /// @param language which
  void remove(VideoId video, LanguageTag language);

  /// All captions of a video, by language.
  ///
  /// @param video whose
  /// @return the captions with their text
  List<Caption> of(VideoId video);

  /// What captions videos have, by language, without the text.
  ///
  /// @param videos which
  /// @return the tracks by video, without videos that have none
  Map<VideoId, List<CaptionTrack>> tracks(Set<VideoId> videos);
}
