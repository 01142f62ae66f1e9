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

  private static final String HIGH_DYNAMIC_RANGE = "bt2020nc";

  /// What is up to three tenths as bright as white (203 candela, ITU-R BT.2408) is shown as bright
  /// as it is, what is brighter is pressed together, 1000 candela become the brightest. High
  /// dynamic range is always in the colours of BT.2020, also where a source does not say so.
  private static final String TONE_MAPPING =
      "setparams=color_primaries=bt2020:colorspace="
          + HIGH_DYNAMIC_RANGE
          + ",zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
          + "tonemap=tonemap=mobius:param=0.3:desat=0:peak=4.926,zscale=t=bt709:m=bt709:r=tv";

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
    switch (recipe.scan()) {
      case PROGRESSIVE -> {}
      case FLAGGED -> filters.add("bwdif=mode=send_frame:deint=interlaced");
      case TOP_FIELD_FIRST -> filters.add("bwdif=mode=send_frame:deint=all:parity=tff");
      case BOTTOM_FIELD_FIRST -> filters.add("bwdif=mode=send_frame:deint=all:parity=bff");
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
    return "scale=%d:%d:flags=bicubic:out_range=tv%s%s,format=yuv420p,setsar=1,setparams=range=tv:color_primaries=%s:color_trc=%s:colorspace=%s:chroma_location=left"
        .formatted(
            recipe.size().width(),
            recipe.size().height(),
            matrix(toneMapped ? HIGH_DYNAMIC_RANGE : colour.matrix()),
            toneMapped ? "," + TONE_MAPPING : "",
            colour.primaries(),
            colour.transfer(),
            colour.matrix());
  }

  /// Pictures keep their matrix, whatever their frames say; red, green and blue get it.
  private static String matrix(String matrix) {
    return matrix.equals("unknown")
        ? ""
        : ":in_color_matrix=" + matrix + ":out_color_matrix=" + matrix;
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
