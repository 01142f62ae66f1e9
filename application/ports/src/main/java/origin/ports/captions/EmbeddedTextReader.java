package origin.ports.captions;

import origin.domain.captions.EmbeddedText;
import origin.domain.timeline.SourceId;

/// Reads the text that stands in an uploaded original, which may be anything at all.
public interface EmbeddedTextReader {
  /// Finds captions and chapters, their times counted from the first picture on. What cannot be
  /// read is left out: a damaged track costs no other. May cost reading all of the source.
  ///
  /// @param source the original
  /// @return what stands in it; nothing where it is no media
  /// @throws origin.ports.timeline.SourceUnavailable if the bytes cannot be read now
  /// @throws origin.ports.timeline.ProbingFailed if the reader itself does not work, whatever the
  ///   source
  /// @throws origin.ports.timeline.ProbingStopped if the calling thread was interrupted or the
  ///   reader closed
  EmbeddedText read(SourceId source);
}
