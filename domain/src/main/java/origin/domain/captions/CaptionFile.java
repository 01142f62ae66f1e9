package origin.domain.captions;

import java.util.List;
import java.util.regex.Pattern;

/// Reads captions from the bytes of a file that anybody may have made: SubRip, WebVTT or SubStation
/// Alpha, whatever its name says, in UTF-8, UTF-16 or Windows-1252.
///
/// What is read is only words and times: styles, places on the picture, fonts and drawings are left
/// behind.
public final class CaptionFile {
  /// The largest file that is looked at, in bytes.
  public static final int LARGEST = 2 << 20;

  private static final Pattern WEB_VTT =
      Pattern.compile("\\AWEBVTT(?:[ \\t\\n].*|\\z)", Pattern.DOTALL);
  private static final Pattern SUB_STATION =
      Pattern.compile("^\\[(?:Script Info|V4\\+? Styles|Events)]\\s*$", Pattern.MULTILINE);

  private CaptionFile() {}

  /// Reads a file.
  ///
  /// @param bytes all of it
  /// @return its cues, or what is wrong with it
  public static Reading read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      return new Reading.Refused("Captions have at most " + LARGEST + " bytes.");
    }
    try {
      List<Cue> cues = cues(TextFile.decode(bytes).replace("\r\n", "\n").replace('\r', '\n'));
      return cues.isEmpty()
          ? new Reading.Refused("There is no cue in this file.")
          : new Reading.Read(new Cues(cues));
    } catch (Unreadable refused) {
      return new Reading.Refused(refused.sentence());
    }
  }

  private static List<Cue> cues(String text) throws Unreadable {
    if (WEB_VTT.matcher(text).matches()) {
      return WebVtt.read(text);
    }
    if (SUB_STATION.matcher(text).find()) {
      return SubStation.read(text);
    }
    if (SubRip.isOne(text)) {
      return SubRip.read(text);
    }
    throw new Unreadable("This is neither SRT, WebVTT nor ASS text.");
  }

  /// What comes of reading.
  public sealed interface Reading {
    /// These are its cues.
    record Read(Cues cues) implements Reading {}

    /// It cannot be used.
    ///
    /// @param reason one sentence for the person whose file it is, with the line where one is wrong
    record Refused(String reason) implements Reading {}
  }
}
