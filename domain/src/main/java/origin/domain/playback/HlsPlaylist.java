package origin.domain.playback;

import java.util.StringJoiner;
import java.util.stream.IntStream;
import origin.domain.timeline.Timeline;
import origin.domain.transcoding.Offer;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;

/// The HLS playlist that lists a rendition's segments (RFC 8216, section 4.3.3; version 7).
public final class HlsPlaylist {
  private final Offer offer;
  private final Plan plan;
  private final Rendition rendition;
  private final Schedule schedule;

  private HlsPlaylist(Offer offer, Rendition rendition) {
    this.offer = offer;
    this.plan = offer.plan();
    this.rendition = rendition;
    this.schedule = plan.schedule(rendition);
  }

  /// Writes the playlist of a whole plan, complete from the start whether segments were made or
  /// not. It never changes.
  ///
  /// @param plan fixes the segments
  /// @param rendition one of the plan's
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan, Rendition rendition) {
    return of(Offer.whole(plan), rendition);
  }

  /// Writes the playlist of what is offered. While that grows, segments are added at the end and
  /// nothing else changes; players are told to begin at the beginning, not with what came last.
  ///
  /// @param offer fixes the segments
  /// @param rendition one of the plan's
  /// @return the text, to be sent as UTF-8
  public static String of(Offer offer, Rendition rendition) {
    return new HlsPlaylist(offer, rendition).text();
  }

  private String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines
        .add("#EXTM3U")
        .add("#EXT-X-VERSION:7")
        .add("#EXT-X-TARGETDURATION:" + targetSeconds())
        .add("#EXT-X-MEDIA-SEQUENCE:0")
        .add("#EXT-X-PLAYLIST-TYPE:" + (offer.isGrowing() ? "EVENT" : "VOD"))
        .add("#EXT-X-INDEPENDENT-SEGMENTS");
    if (offer.isGrowing()) {
      lines.add("#EXT-X-START:TIME-OFFSET=0");
    }
    lines.add(
        new HlsTag("EXT-X-MAP")
            .quoting("URI", beside(new MediaFile.Init(rendition.name())))
            .toString());
    for (int index = 0; index < offer.segments(); index++) {
      lines
          .add("#EXTINF:" + Micros.seconds(micros(index)) + ",")
          .add(beside(new MediaFile.Segment(rendition.name(), index)));
    }
    return offer.isGrowing() ? lines.toString() : lines.add("#EXT-X-ENDLIST").toString();
  }

  private long micros(int index) {
    long start = schedule.start(index);
    return at(start + schedule.durationOf(index)) - at(start);
  }

  private long at(long tick) {
    return Micros.of(tick, schedule.timescale());
  }

  /// The standard wants the longest, rounded; of all there will be, for it may never change. So
  /// while it grows there is room for the longest that a source is cut into.
  private long targetSeconds() {
    long longest =
        IntStream.range(0, plan.timeline().segments())
            .mapToLong(index -> Math.max(1, Micros.wholeSeconds(micros(index))))
            .max()
            .orElseThrow();
    return offer.isGrowing() ? Math.max(longest, Timeline.LONGEST_SECONDS) : longest;
  }

  /// The playlist lies in the rendition's folder, so names are without it.
  private static String beside(MediaFile file) {
    String name = file.name();
    return name.substring(name.indexOf('/') + 1);
  }
}
