package origin.ffmpeg.picture;

import java.util.ArrayList;
import java.util.List;
import origin.domain.timeline.Size;
import origin.domain.transcoding.PosterSize;
import origin.domain.transcoding.Storyboard;

/// What FFmpeg is told so that it makes JPEG pictures that say nothing about where they come from.
final class JpegArguments {

  /// Square pixels.
  private static final String SQUARE = "scale=trunc(iw*sar/2)*2:ih,setsar=1";

  /// What is transparent becomes black, whatever colour it has beneath.
  private static final String OPAQUE = "format=gbrap,premultiply=inplace=1,format=gbrp";

  /// EXIF and colour profiles would be written into the picture.
  private static final String BARE = "sidedata=mode=delete";

  private JpegArguments() {}

  /// The frame of a film as a poster.
  static List<String> poster(PosterSize size) {
    return one(SQUARE + "," + within(size));
  }

  /// A picture that somebody handed in as a poster.
  static List<String> handedIn(PosterSize size) {
    return one(OPAQUE + "," + SQUARE + "," + within(size));
  }

  /// Sheets of tiles.
  static List<String> sheets(Storyboard layout) {
    Size tile = layout.tile();
    return jpegs(
        "scale=%d:%d:out_range=pc,setsar=1,tile=%dx%d"
            .formatted(tile.width(), tile.height(), layout.columns(), layout.rows()),
        5,
        List.of());
  }

  private static String within(PosterSize size) {
    return "scale=min(%1$d\\,iw):min(%1$d\\,ih):force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=pc"
        .formatted(size.longest());
  }

  private static List<String> one(String filters) {
    return jpegs(filters, 4, List.of("-frames:v", "1"));
  }

  private static List<String> jpegs(String filters, int coarseness, List<String> bounds) {
    var words = new ArrayList<>(List.of("-map", "0:V:0", "-fps_mode", "passthrough"));
    words.addAll(bounds);
    words.addAll(
        List.of(
            "-vf",
            filters + "," + BARE,
            "-pix_fmt",
            "yuvj420p",
            "-c:v",
            "mjpeg",
            "-q:v",
            Integer.toString(coarseness),
            "-map_metadata",
            "-1",
            "-f",
            "image2pipe"));
    return words;
  }
}
