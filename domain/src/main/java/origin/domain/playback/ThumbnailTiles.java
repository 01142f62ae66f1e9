package origin.domain.playback;

import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Storyboard;

/// The sheets of a storyboard as DASH tells players of them: an image for a stretch of time, that
/// is divided into tiles of equal length (DASH-IF IOP, section 6.2.6).
///
/// Segments may differ in length, tiles may not: so each sheet has a stretch of its own, and within
/// it a tile stands at most for a little more or less than it shows.
final class ThumbnailTiles {
  /// What players reckon with, far more than sheets ever take.
  private static final int BITS_PER_SECOND = 100_000;

  private final Timeline timeline;
  private final Storyboard storyboard;

  private ThumbnailTiles(Timeline timeline, Storyboard storyboard) {
    this.timeline = timeline;
    this.storyboard = storyboard;
  }

  static ThumbnailTiles of(Plan plan) {
    return new ThumbnailTiles(plan.timeline(), Storyboard.of(plan));
  }

  String adaptationSet(int id) {
    return """
            <AdaptationSet id="%d" contentType="image" mimeType="image/jpeg">
              <SegmentTemplate timescale="%d" media="storyboard-$Number$.jpg" startNumber="0">
                <SegmentTimeline>
        %s        </SegmentTimeline>
              </SegmentTemplate>
              <Representation id="storyboard" bandwidth="%d" width="%d" height="%d">
                <EssentialProperty schemeIdUri="http://dashif.org/guidelines/thumbnail_tile" value="%dx%d"/>
              </Representation>
            </AdaptationSet>
        """
        .formatted(
            id,
            timeline.timescale(),
            sheets(),
            BITS_PER_SECOND,
            storyboard.sheet().width(),
            storyboard.sheet().height(),
            storyboard.columns(),
            storyboard.rows());
  }

  private String sheets() {
    var entries = new StringBuilder();
    for (int sheet = 0; sheet < storyboard.sheets(); sheet++) {
      entries.append(
          "          <S t=\"%d\" d=\"%d\"/>\n".formatted(from(first(sheet)), length(sheet)));
    }
    return entries.toString();
  }

  private int first(int sheet) {
    return sheet * storyboard.columns() * storyboard.rows();
  }

  /// The last sheet may not be full: it lasts as long as if it were, beyond the end, so that its
  /// tiles are as long as they are.
  private long length(int sheet) {
    int first = first(sheet);
    int places = first(sheet + 1) - first;
    int last = Math.min(first + places, storyboard.tiles()) - 1;
    if (last < storyboard.tiles() - 1) {
      return from(last + 1) - from(first);
    }
    return last > first
        ? (from(last) - from(first)) * places / (last - first)
        : (timeline.start(timeline.segments()) - from(first)) * places;
  }

  private long from(int tile) {
    return timeline.start(storyboard.segment(tile));
  }
}
