package origin.ffmpeg.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a pixel format tells, such as `yuv420p10le`.
///
/// @param bitDepth bits of one sample
/// @param subsampled whether it is 4:2:0
/// @param rgb whether samples are red, green and blue themselves
/// @param fullRange whether the name itself says that black is 0
record PixelFormat(int bitDepth, boolean subsampled, boolean rgb, boolean fullRange) {

  private static final Pattern YUV = Pattern.compile("yuv(j?)a?4(\\d\\d)p(\\d{0,2})(?:le|be)?");

  private static final Pattern RGB = Pattern.compile("gbr.*|.*(rgb|bgr).*|pal8");

  static PixelFormat of(String name) {
    Matcher yuv = YUV.matcher(name);
    if (yuv.matches()) {
      int depth = yuv.group(3).isEmpty() ? 8 : Integer.parseInt(yuv.group(3));
      return new PixelFormat(depth, yuv.group(2).equals("20"), false, !yuv.group(1).isEmpty());
    }
    return new PixelFormat(
        name.startsWith("p010") ? 10 : 8,
        name.equals("nv12") || name.equals("p010le"),
        RGB.matcher(name).matches(),
        false);
  }
}
