package origin.domain.playback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What kind of file an original is, as its first bytes tell; for its name alone.
public enum FileKind {
  /// ISO/IEC 14496-14.
  MP4(".mp4"),
  /// Apple QuickTime.
  MOV(".mov"),
  /// RFC 9559.
  MATROSKA(".mkv"),
  /// Matroska as the web knows it.
  WEBM(".webm"),
  /// Microsoft RIFF.
  AVI(".avi"),
  /// Flash Video.
  FLV(".flv"),
  /// RFC 3533.
  OGG(".ogg"),
  /// ISO/IEC 13818-1.
  TRANSPORT_STREAM(".ts"),
  /// Anything else.
  UNKNOWN("");

  /// How many bytes are enough.
  public static final int BEGINNING = 256;

  private static final int PACKET = 188;

  private final String ending;

  FileKind(String ending) {
    this.ending = ending;
  }

  /// What stands at the end of the name of such a file, with a dot; nothing if nobody knows.
  public String ending() {
    return ending;
  }

  /// Tells it.
  ///
  /// @param beginning the first [#BEGINNING] bytes, or as many as there are
  public static FileKind of(byte[] beginning) {
    String text = new String(beginning, ISO_8859_1);
    if (text.startsWith("ftyp", 4)) {
      return text.startsWith("qt  ", 8) ? MOV : MP4;
    }
    if (text.startsWith("moov", 4) || text.startsWith("mdat", 4) || text.startsWith("wide", 4)) {
      return MOV;
    }
    if (text.startsWith("\u001aE\u00df\u00a3")) {
      return text.contains("webm") ? WEBM : MATROSKA;
    }
    if (text.startsWith("RIFF") && text.startsWith("AVI ", 8)) {
      return AVI;
    }
    if (text.startsWith("FLV")) {
      return FLV;
    }
    if (text.startsWith("OggS")) {
      return OGG;
    }
    return text.startsWith("G") && text.startsWith("G", PACKET) ? TRANSPORT_STREAM : UNKNOWN;
  }
}
