package origin.domain.playback;

import java.util.StringJoiner;
import java.util.stream.IntStream;
import origin.domain.transcoding.Plan;
import origin.domain.transcoding.Rendition;
import origin.domain.transcoding.Schedule;

/// The HLS playlist that lists a rendition's segments (RFC 8216, section 4.3.3; version 7).
public final class HlsPlaylist {
  private final Plan plan;
  private final Rendition rendition;
  private final Schedule schedule;

  private HlsPlaylist(Plan plan, Rendition rendition) {
    this.plan = plan;
    this.rendition = rendition;
    this.schedule = plan.schedule(rendition);
  }

  /// Writes the playlist, complete from the start whether segments were made or not. It never
  /// changes.
  ///
  /// @param plan fixes the segments
  /// @param rendition one of the plan's
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan, Rendition rendition) {
    return new HlsPlaylist(plan, rendition).text();
  }

  private String text() {
    var lines = new StringJoiner("\n", "", "\n");
    lines
        .add("#EXTM3U")
        .add("#EXT-X-VERSION:7")
        .add("#EXT-X-TARGETDURATION:" + targetSeconds())
        .add("#EXT-X-MEDIA-SEQUENCE:0")
        .add("#EXT-X-PLAYLIST-TYPE:VOD")
        .add("#EXT-X-INDEPENDENT-SEGMENTS")
        .add(
            new HlsTag("EXT-X-MAP")
                .quoting("URI", beside(new MediaFile.Init(rendition.name())))
                .toString());
    for (int index = 0; index < segments(); index++) {
      lines
          .add("#EXTINF:" + Micros.seconds(micros(index)) + ",")
          .add(beside(new MediaFile.Segment(rendition.name(), index)));
    }
    return lines.add("#EXT-X-ENDLIST").toString();
  }

  private int segments() {
    return plan.timeline().segments();
  }

  private long micros(int index) {
    long start = schedule.start(index);
    return at(start + schedule.durationOf(index)) - at(start);
  }

  private long at(long tick) {
    return Micros.of(tick, schedule.timescale());
  }

  /// The standard wants the longest, rounded.
  private long targetSeconds() {
    return IntStream.range(0, segments())
        .mapToLong(index -> Math.max(1, Micros.wholeSeconds(micros(index))))
        .max()
        .orElseThrow();
  }

  /// The playlist lies in the rendition's folder, so names are without it.
  private static String beside(MediaFile file) {
    String name = file.name();
    return name.substring(name.indexOf('/') + 1);
  }
}
