package origin.domain.playback;

import origin.domain.captions.CaptionName;
import origin.domain.transcoding.Plan;

/// The HLS playlist of a caption: one segment, which is the whole text (RFC 8216, sections 3.5 and
/// 4.3.3).
///
/// The text has no `X-TIMESTAMP-MAP`: without one, its times are those of the video.
public final class CaptionPlaylist {
  private CaptionPlaylist() {}

  /// Writes the playlist.
  ///
  /// @param plan tells how long the video plays
  /// @param name of the text
  /// @return the text, to be sent as UTF-8
  public static String of(Plan plan, CaptionName name) {
    long micros = Micros.of(plan.timeline().duration(), plan.timeline().timescale());
    return """
           #EXTM3U
           #EXT-X-VERSION:7
           #EXT-X-TARGETDURATION:%d
           #EXT-X-MEDIA-SEQUENCE:0
           #EXT-X-PLAYLIST-TYPE:VOD
           #EXTINF:%s,
           %s.vtt
           #EXT-X-ENDLIST
           """
        .formatted(Math.max(1, Micros.wholeSeconds(micros)), Micros.seconds(micros), name.value());
  }
}
