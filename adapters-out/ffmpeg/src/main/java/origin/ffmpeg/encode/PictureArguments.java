package origin.ffmpeg.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import origin.domain.timeline.Colour;
import origin.domain.transcoding.Recipe.EncodedVideo;
import origin.ffmpeg.encode.PictureEncoder.Option;

/// FFmpeg's arguments for a number of renditions of pictures from one decoding.
///
/// @param recipes the largest picture first; all from the same source
/// @param threads for each encoder
record PictureArguments(List<EncodedVideo> recipes, int threads) {

  private static final String TONE_MAPPING =
      "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,"
          + "zscale=t=bt709:m=bt709:r=tv";

  PictureArguments {
    recipes = List.copyOf(recipes);
  }

  /// The arguments after the input for the frames shown from `from` until just before `to`, in the
  /// decoder's ticks.
  ///
  /// @param boundaries in microseconds of the decoder's time: at the first frame from each on a
  ///   picture that decodes alone
  List<String> making(long from, long to, List<Long> boundaries) {
    var words = new ArrayList<String>();
    words.addAll(List.of("-filter_complex", "[0:V:0]" + frames(from, to) + "," + cascade(true)));
    words.addAll(encoders());
    String forced =
        boundaries.stream().map(PictureArguments::seconds).collect(Collectors.joining(","));
    for (int i = 0; i < recipes.size(); i++) {
      // one for each: FFmpeg takes a shared list apart for the first stream and leaves the others
      // its beginning
      words.addAll(List.of("-force_key_frames:v:" + i, forced));
    }
    words.addAll(stream());
    return words;
  }

  /// The input of which [#inventing()] makes one black frame.
  List<String> black() {
    EncodedVideo largest = recipes.getFirst();
    String size = largest.size().width() + "x" + largest.size().height();
    return List.of("-f", "lavfi", "-i", "color=c=black:s=" + size + ":r=1:d=1");
  }

  /// The arguments after the input for one frame, from which init segments are read.
  List<String> inventing() {
    var words = new ArrayList<String>();
    String oneFrame = "trim=end_frame=1,settb=1/" + timescale() + ",setpts=0,";
    words.addAll(List.of("-filter_complex", "[0:v]" + oneFrame + cascade(false)));
    words.addAll(encoders());
    words.addAll(stream());
    return words;
  }

  private int timescale() {
    return recipes.getFirst().timescale();
  }

  private String frames(long from, long to) {
    EncodedVideo recipe = recipes.getFirst();
    var filters = new ArrayList<String>();
    if (recipe.deinterlaced()) {
      filters.add("bwdif=mode=send_frame:deint=interlaced");
    }
    filters.add("settb=1/" + timescale());
    filters.add("trim=start_pts=" + from + ":end_pts=" + to);
    if (recipe.frameStep() > 1) {
      filters.add("select='not(mod(n\\," + recipe.frameStep() + "))'");
    }
    return String.join(",", filters);
  }

  /// Scales from each picture to the next smaller one, each of which is also an output.
  private String cascade(boolean real) {
    var chain = new StringBuilder();
    for (int i = 0; i < recipes.size(); i++) {
      EncodedVideo recipe = recipes.get(i);
      chain
          .append(i == 0 ? "" : "[s" + i + "]")
          .append(scaled(recipe, real && i == 0 && recipe.toneMapped()));
      chain.append(
          i + 1 < recipes.size() ? ",split=2[v" + i + "][s" + (i + 1) + "];" : "[v" + i + "]");
    }
    return chain.toString();
  }

  private static String scaled(EncodedVideo recipe, boolean toneMapped) {
    Colour colour = recipe.colour();
    return "scale=%d:%d:flags=bicubic:out_range=tv%s,format=yuv420p,setsar=1,setparams=range=tv:color_primaries=%s:color_trc=%s:colorspace=%s:chroma_location=left"
        .formatted(
            recipe.size().width(),
            recipe.size().height(),
            toneMapped ? "," + TONE_MAPPING : "",
            colour.primaries(),
            colour.transfer(),
            colour.matrix());
  }

  private List<String> encoders() {
    var words = new ArrayList<String>();
    for (int i = 0; i < recipes.size(); i++) {
      words.addAll(List.of("-map", "[v" + i + "]"));
    }
    for (int i = 0; i < recipes.size(); i++) {
      EncodedVideo recipe = recipes.get(i);
      for (Option option : PictureEncoder.of(recipe).options(recipe, threads)) {
        words.addAll(List.of("-" + option.name() + ":v:" + i, option.value()));
      }
    }
    return words;
  }

  private List<String> stream() {
    return List.of(
        "-fps_mode",
        "passthrough",
        "-enc_time_base",
        "1:" + timescale(),
        "-copyts",
        "-avoid_negative_ts",
        "disabled",
        "-video_track_timescale",
        "" + timescale(),
        "-map_metadata",
        "-1",
        "-f",
        "mp4",
        "-movflags",
        "+empty_moov+default_base_moof+frag_keyframe+frag_discont+negative_cts_offsets",
        "-frag_duration",
        "1000000");
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
  }

  /// Where boundaries lie, in microseconds and never after them.
  static List<Long> micros(LongStream ticks, int timescale) {
    return ticks
        .mapToObj(tick -> tick / timescale * 1_000_000 + tick % timescale * 1_000_000 / timescale)
        .toList();
  }
}
