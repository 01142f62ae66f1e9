package origin.ffmpeg.probe;

import java.util.List;
import java.util.Locale;
import origin.domain.timeline.SourceId;

/// What is seen while a sound without a moving picture plays: its cover where it has one, on a calm
/// card in two colours that follow from the source's name.
///
/// It is made a moving picture of one frame a second, so that everything that is made of videos can
/// be made of it too.
///
/// @param source whose colours
/// @param cover whether the file has a picture beside the sound
record Still(SourceId source, boolean cover) {

  private static final int DEGREES = 360;
  private static final int AN_HUE_ON = 50;

  /// The arguments of a rewriting that takes all sound of a file and this picture, as long as the
  /// sound lasts.
  List<String> arguments() {
    return List.of(
        "-filter_complex",
        cover ? card("card") + ";" + overCard() : card("still"),
        "-map",
        "[still]",
        "-map",
        "0:a",
        "-map_metadata:g",
        "-1",
        "-sn",
        "-dn",
        "-c",
        "copy",
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-tune",
        "stillimage",
        "-crf",
        "18",
        "-g",
        "4",
        "-keyint_min",
        "4",
        "-sc_threshold",
        "0",
        "-bf",
        "0",
        "-pix_fmt",
        "yuv420p",
        "-shortest");
  }

  private String card(String name) {
    int hue = Math.floorMod(source.value().hashCode(), DEGREES);
    return "gradients=s=1280x720:n=2:c0=%s:c1=%s:x0=0:y0=0:x1=1280:y1=720:speed=0.00001:rate=1,format=yuv420p,trim=end_frame=1,loop=loop=-1:size=1,setpts=N/TB[%s]"
        .formatted(colour(hue, 0.42, 0.3), colour(hue + AN_HUE_ON, 0.5, 0.15), name);
  }

  private static String overCard() {
    return "[0:v:0]scale=1280:720:force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1,format=yuv420p[art];[card][art]overlay=(W-w)/2:(H-h)/2:eof_action=repeat[still]";
  }

  /// Hue, saturation and lightness as red, green and blue (CSS Color Module Level 4, section 7.1).
  private static String colour(int hue, double saturation, double lightness) {
    return String.format(
        Locale.ROOT,
        "0x%02x%02x%02x",
        part(0, hue, saturation, lightness),
        part(8, hue, saturation, lightness),
        part(4, hue, saturation, lightness));
  }

  private static int part(int n, int hue, double saturation, double lightness) {
    double k = (n + hue / 30.0) % 12;
    double reach = saturation * Math.min(lightness, 1 - lightness);
    double share = lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    return (int) Math.round(share * 255);
  }
}
