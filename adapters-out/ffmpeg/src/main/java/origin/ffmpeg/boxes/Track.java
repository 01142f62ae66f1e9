package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;

/// One track of a movie.
///
/// @param id names the track in its file
/// @param kind `vide`, `soun` or what else the file says
/// @param timescale ticks in a second of the media
/// @param language three letters of ISO 639-2
/// @param rotation how far the picture is turned clockwise for showing: 0, 90, 180 or 270; -1 for
///   anything else
/// @param matrix the transformation as stored, 36 bytes
/// @param descriptions the body of `stsd`: what the samples are
/// @param edits what is shown
/// @param samples the samples in decoding order
public record Track(
    int id,
    String kind,
    int timescale,
    String language,
    int rotation,
    ByteBuffer matrix,
    SampleDescriptions descriptions,
    EditList edits,
    Samples samples) {

  /// Whether width and height change places for showing.
  public boolean isSideways() {
    return Rotation.isSideways(matrix);
  }

  /// Whether this is a moving or still picture.
  public boolean isVideo() {
    return kind.equals("vide");
  }

  /// Whether this is sound.
  public boolean isAudio() {
    return kind.equals("soun");
  }
}
