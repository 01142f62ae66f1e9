package origin.ffmpeg.boxes;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Which part of a track's media is shown, and when (`elst`, ISO/IEC 14496-12 section 8.6.6).
///
/// Only one stretch of media at normal speed, perhaps late, is understood; a longer list is passed
/// over and the whole media is shown.
///
/// @param delay how long after the beginning of the movie the track begins, in ticks of the media
/// @param from the first tick of the media that is shown
/// @param until the first tick of the media that is shown no more; [Long#MAX_VALUE] for all
/// @param plain whether the file's list was understood and shows the media to its end
public record EditList(long delay, long from, long until, boolean plain) {

  private static final EditList NONE = new EditList(0, 0, Long.MAX_VALUE, true);
  private static final EditList NOT_UNDERSTOOD = new EditList(0, 0, Long.MAX_VALUE, false);

  /// A list that leaves off less than this at the end, in parts of a second, leaves off nothing
  /// that matters.
  private static final int ROUNDING = 10;

  /// Far beyond any movie, and far from overflow.
  private static final long FAR = 1L << 52;

  static EditList read(Box track, long movieTimescale, long mediaTimescale, long mediaEnd) {
    Optional<Box> list = track.child("edts").flatMap(edits -> edits.child("elst"));
    return list.map(box -> read(box.fields(), movieTimescale, mediaTimescale, mediaEnd))
        .orElse(NONE);
  }

  private static EditList read(
      ByteBuffer fields, long movieTimescale, long mediaTimescale, long mediaEnd) {
    boolean large = fields.getInt() >>> 24 == 1;
    long count = SampleTableReader.entryCount(fields, large ? 20 : 12);
    long delay = 0;
    for (long i = 0; i < count; i++) {
      long length = large ? fields.getLong() : Integer.toUnsignedLong(fields.getInt());
      long from = large ? fields.getLong() : fields.getInt();
      int rate = fields.getInt();
      if (length < 0 || length > FAR || from > FAR) {
        return NOT_UNDERSTOOD;
      }
      long ticks = rescale(length, movieTimescale, mediaTimescale);
      if (from == -1) {
        delay += ticks;
      } else {
        return i == count - 1 && from >= 0 && rate == 0x0001_0000
            ? stretch(delay, from, ticks, mediaTimescale, mediaEnd)
            : NOT_UNDERSTOOD;
      }
    }
    return count == 0 ? NONE : NOT_UNDERSTOOD;
  }

  private static EditList stretch(
      long delay, long from, long length, long timescale, long mediaEnd) {
    boolean toTheEnd = length == 0 || from + length >= mediaEnd - timescale / ROUNDING;
    return new EditList(delay, from, toTheEnd ? Long.MAX_VALUE : from + length, toTheEnd);
  }

  private static long rescale(long ticks, long fromTimescale, long toTimescale) {
    return Math.round((double) ticks * toTimescale / fromTimescale);
  }

  /// Whether media that lies at `tick` is shown.
  public boolean shows(long tick) {
    return from <= tick && tick < until;
  }

  /// When media that lies at `tick` is shown, in ticks of the media after the beginning of the
  /// movie.
  public long shownAt(long tick) {
    return tick - from + delay;
  }
}
