package origin.ports.transcoding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import origin.domain.timeline.SourceId;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.PictureFormat;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Storyboard;

/// Makes the still pictures around a video. What it makes carries no words about where it came from
/// (EXIF and the like).
///
/// Every method throws [TranscodingStopped] if the calling thread was interrupted or the maker
/// closed, and another [TranscodingFailed] if it could not work for reasons of its own.
public interface PictureMaker {

  /// Frames of a film that could stand for it before it plays: upright, none of one colour or
  /// blurred where there are better ones, and as different from each other as the film offers. The
  /// first is the one to show until somebody chooses. Costs the same for a minute and for ten
  /// hours.
  ///
  /// @return one to [origin.domain.transcoding.PosterId#CANDIDATES], each in every size
  /// @throws origin.ports.timeline.SourceUnavailable if the source cannot be read
  /// @throws TranscodingFailed if no frame could be decoded
  List<Map<PosterSize, Jpeg>> posters(SourceId source, Timeline timeline);

  /// Makes a poster of a picture that somebody handed in. Of several pictures in one file the first
  /// is taken.
  ///
  /// @param picture all of it
  /// @param format what it was found to be
  /// @return the poster in every size; empty if it cannot be read as that
  Optional<Map<PosterSize, Jpeg>> poster(byte[] picture, PictureFormat format);

  /// Makes the sheets of a storyboard.
  ///
  /// @param layout how tiles lie on them
  /// @param rendition what the segments are of
  /// @param segments the stored segments
  /// @return the sheets, in order
  /// @throws TranscodingFailed if a segment's first picture cannot be decoded
  List<Jpeg> storyboard(Storyboard layout, Rendition rendition, StoredSegments segments);

  /// Opens the segments of one rendition.
  @FunctionalInterface
  interface StoredSegments {
    /// Opens a segment.
    ///
    /// @param index which
    /// @return its bytes, to be closed
    /// @throws MediaStoreBroken if it is not there
    Content open(int index);
  }
}
