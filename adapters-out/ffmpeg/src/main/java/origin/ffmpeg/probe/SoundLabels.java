package origin.ffmpeg.probe;

import origin.domain.timeline.Language;
import origin.domain.timeline.SoundLabel;
import origin.domain.timeline.SoundPurpose;

/// Reads what a source says about a sound track for those who choose one.
final class SoundLabels {

  private SoundLabels() {}

  static SoundLabel of(Streams.Stream stream) {
    return new SoundLabel(
        Language.of(stream.textOrNothing("tags.language")),
        SoundLabel.readable(title(stream)),
        purpose(stream),
        stream.number("disposition.default") == 1);
  }

  /// Matroska writes a title, MP4 a name.
  private static String title(Streams.Stream stream) {
    String title = stream.textOrNothing("tags.title");
    return title.isEmpty() ? stream.textOrNothing("tags.name") : title;
  }

  private static SoundPurpose purpose(Streams.Stream stream) {
    if (stream.number("disposition.visual_impaired") == 1) {
      return SoundPurpose.DESCRIPTION;
    }
    if (stream.number("disposition.comment") == 1) {
      return SoundPurpose.COMMENTARY;
    }
    return stream.number("disposition.hearing_impaired") == 1
        ? SoundPurpose.CLEAR_SPEECH
        : SoundPurpose.PROGRAMME;
  }
}
