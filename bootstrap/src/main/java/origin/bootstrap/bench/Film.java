package origin.bootstrap.bench;

import java.util.Locale;

/// A mixed set of short films, each of which another kind of video stands for. FFmpeg draws them,
/// so that nothing has to be stored.
enum Film {
  /// Small writing on a dark ground, another page each three seconds.
  SLIDES(
      Text.PAGES
          + ",select='not(mod(n\\,4))',setpts=N/0.4/TB,fps=30,scale=1920:1080:flags=neighbor"),

  /// A long page that is scrolled, beside a film in a window of its own.
  SCREEN(
      Text.PAGES
          + ",trim=start_frame=3:end_frame=4,scale=1920:1080:flags=neighbor,"
          + Text.HELD
          + ",scroll=v=0.0037[page];testsrc2=s=640x360:r=30[window];[page][window]overlay=1200:80"),

  /// Soft colours that move slowly.
  COLOURS("gradients=s=1920x1080:r=30:speed=0.005:seed=3:n=4"),

  /// Clouds that change, with a little of a camera's noise.
  CLOUDS(
      "perlin=s=480x270:r=30:octaves=6:persistence=0.7:tscale=0.4:random_mode=seed:random_seed=4,"
          + "scale=1920:1080:flags=bicubic,noise=c0s=5:c0f=t:all_seed=6"),

  /// Flat areas and sharp edges, as in drawn films.
  DRAWN("testsrc2=s=1920x1080:r=30"),

  /// A picture full of details under the grain of film, the camera hardly moves.
  GRAIN(
      "mandelbrot=s=1920x1080:r=1:start_scale=0.05:maxiter=300,trim=end_frame=1,"
          + Text.HELD
          + ",scroll=h=0.0007,format=yuv420p,noise=c0s=10:c0f=t:all_seed=6"),

  /// The camera turns fast.
  PAN(
      "mandelbrot=s=1920x1080:r=1:start_scale=0.02:maxiter=500,trim=end_frame=1,"
          + Text.HELD
          + ",scroll=h=0.006:v=0.002"),

  /// The camera comes nearer, and ever more details appear.
  ZOOM("mandelbrot=s=1920x1080:r=30:maxiter=500:start_scale=0.3:end_scale=0.003:end_pts=300");

  private final String drawing;

  Film(String drawing) {
    this.drawing = drawing;
  }

  /// A description for FFmpeg's filters of an endless film, 1080p at 30 frames a second.
  String drawing() {
    return drawing + ",setsar=1,format=yuv420p," + Xpsnr.SAID;
  }

  /// Its name in what is printed and in files.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What several of them begin with or need.
  private static final class Text {
    static final String PAGES =
        "life=s=480x270:r=1:seed=9:ratio=0.12:life_color=white:death_color=#202830";
    static final String HELD = "loop=loop=-1:size=1,setpts=N/30/TB,fps=30";
  }
}
