package origin.usecases.playback;

import origin.domain.playback.FileName;
import origin.domain.playback.MediaPath;
import origin.ports.transcoding.Content;
import origin.ports.transcoding.SegmentName;

/// Finds what lies at an address.
public interface FindMedia {
  /// Finds it. Nothing is made, and nothing but the media store is asked, save for originals:
  /// whether they may be had is looked up where their videos are kept, and they lie where originals
  /// lie.
  ///
  /// @param path the address
  /// @return what lies there
  Outcome find(MediaPath path);

  /// What lies there.
  sealed interface Outcome {
    /// It is there.
    ///
    /// @param kind what it is
    /// @param content its bytes, to be closed
    record Found(MediaKind kind, Content content) implements Outcome {}

    /// It is there, and will soon be longer.
    ///
    /// @param kind what it is
    /// @param content its bytes as of now, to be closed
    record Growing(MediaKind kind, Content content) implements Outcome {}

    /// It is the uploaded file, which may be saved and never be shown in place.
    ///
    /// @param name what it is to be called
    /// @param content its bytes, to be closed
    record Download(FileName name, Content content) implements Outcome {}

    /// A segment that is listed and that nobody has made yet.
    ///
    /// @param kind what it is
    /// @param segment names it to whoever makes it
    record Unmade(MediaKind kind, SegmentName segment) implements Outcome {}

    /// Nothing lies there, or not any more.
    record Missing() implements Outcome {}

    /// The address was good until its time was over.
    record Expired() implements Outcome {}
  }
}
