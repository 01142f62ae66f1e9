package origin.domain.playback;

import java.util.Locale;
import java.util.StringJoiner;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.PictureName;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Storyboard;

/// The WebVTT file that tells a player which part of which sheet shows a time of the video: one cue
/// for each tile, its text the picture's relative address and a spatial media fragment (Media
/// Fragments URI 1.0, section 4.2.2).
public final class StoryboardMap {
  /// The map of a storyboard that was not made.
  public static final String EMPTY = "WEBVTT\n";

  private static final long AN_HOUR = 3_600_000;
  private static final long A_MINUTE = 60_000;
  private static final long A_SECOND = 1000;

  private final Timeline timeline;
  private final Storyboard storyboard;

  private StoryboardMap(Timeline timeline, Storyboard storyboard) {
    this.timeline = timeline;
    this.storyboard = storyboard;
  }

  /// Writes the map. It never changes.
  ///
  /// @param plan whose storyboard
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan) {
    return new StoryboardMap(plan.timeline(), Storyboard.of(plan)).text();
  }

  private String text() {
    var blocks = new StringJoiner("\n");
    blocks.add(EMPTY);
    for (int tile = 0; tile < storyboard.tiles(); tile++) {
      blocks.add(time(from(tile)) + " --> " + time(from(tile + 1)) + "\n" + picture(tile) + "\n");
    }
    return blocks.toString();
  }

  private long from(int tile) {
    int segment = Math.min(storyboard.segment(tile), timeline.segments());
    return Math.multiplyExact(timeline.start(segment), A_SECOND) / timeline.timescale();
  }

  private String picture(int tile) {
    Storyboard.Place place = storyboard.place(tile);
    return "%s#xywh=%d,%d,%d,%d"
        .formatted(
            new MediaFile.Picture(new PictureName.Sheet(place.sheet())).name(),
            place.x(),
            place.y(),
            storyboard.tile().width(),
            storyboard.tile().height());
  }

  private static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / AN_HOUR,
        millis % AN_HOUR / A_MINUTE,
        millis % A_MINUTE / A_SECOND,
        millis % A_SECOND);
  }
}
