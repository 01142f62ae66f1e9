package origin.domain.timeline;

/// Why a source cannot become a video, in words for the person who uploaded it.
public enum SourceProblem {
  NOT_MEDIA(
      "not-media", "This file is not a video that Origin can read. Try MP4, MOV, MKV or WebM."),
  NO_VIDEO("no-video", "There is neither a picture nor sound in this file."),
  UNREADABLE("unreadable", "This video is damaged or cut off before its first picture."),
  ENCRYPTED(
      "encrypted", "This video is encrypted and cannot be played back without its owner's key."),
  UNSUPPORTED_CODEC(
      "unsupported-codec",
      "The picture in this file is stored in a way that Origin cannot decode."),
  TOO_LARGE_A_PICTURE(
      "too-large-a-picture",
      "The picture is larger than 8192 by 8192, which is more than Origin accepts."),
  TOO_LONG("too-long", "This video has more pictures than Origin accepts."),
  LOST("source-lost", "The file of this video is lost here. Please upload it again.");

  private final String code;
  private final String sentence;

  SourceProblem(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /// A stable name for programs, in lower case with hyphens.
  public String code() {
    return code;
  }

  /// One or two sentences for people.
  public String sentence() {
    return sentence;
  }
}
