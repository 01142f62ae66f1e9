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

  /// So many frames of a film as posters.
  static List<String> posters(PosterSize size, int count) {
    return some(count, SQUARE + "," + within(size));
  }

  /// A picture that somebody handed in as a poster.
  static List<String> handedIn(PosterSize size) {
    return some(1, OPAQUE + "," + SQUARE + "," + within(size));
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

  private static List<String> some(int count, String filters) {
    return jpegs(filters, 4, List.of("-frames:v", Integer.toString(count)));
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
