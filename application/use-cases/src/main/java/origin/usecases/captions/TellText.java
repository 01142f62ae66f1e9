package origin.usecases.captions;

import java.util.List;
import java.util.Map;
import origin.domain.captions.CaptionTrack;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;

/// Tells what text belongs to videos, for somebody who may see them.
@FunctionalInterface
public interface TellText {
  /// Tells it of many videos at once. Ask only after it was decided that the asker may see them.
  ///
  /// @param videos which
  /// @return what is told of each
  Map<VideoId, Text> of(List<Video> videos);

  /// The text of one video.
  ///
  /// @param captions by language
  /// @param chapters those that its creator tells in the description, else those of its file
  record Text(List<CaptionTrack> captions, Chapters chapters) {
    /// Of a video that has none.
    public static final Text NONE = new Text(List.of(), Chapters.NONE);
  }
}
