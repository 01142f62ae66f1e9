package origin.bootstrap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import origin.bootstrap.outside.Ffmpeg;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.Upload;

/// Sample videos for a first look: made on this machine, uploaded the way any creator would, once.
final class Demo {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final int SECONDS = 24;

  private static final List<Clip> CLIPS =
      List.of(
          new Clip(
              "Into the Mandelbrot set",
              "A slow fall towards the edge of a famous fractal.",
              "mandelbrot=size=1280x720:rate=30:start_scale=1.5:end_scale=0.002:end_pts="
                  + 30 * SECONDS,
              "aevalsrc='0.15*sin(2*PI*110*t)+0.1*sin(2*PI*165*t)*sin(0.7*t)':s=48000"),
          new Clip(
              "Conway's Game of Life",
              "Cells are born, live and fade by two rules.",
              "life=size=320x180:rate=30:ratio=0.12:mold=12:seed=7:death_color=#16425B:life_color=#F4A259:mold_color=#0B1D28,"
                  + "scale=1280:720:flags=neighbor",
              "aevalsrc='0.2*sin(2*PI*220*t)*exp(-4*mod(t,0.5))':s=48000"),
          new Clip(
              "Drifting colours",
              "Six colours that never stand still. Good for judging how smooth a rung is.",
              "gradients=size=1280x720:rate=30:nb_colors=6:speed=0.02:seed=11",
              "aevalsrc='0.12*sin(2*PI*(196+20*sin(0.4*t))*t)':s=48000"));

  private record Clip(String title, String description, String picture, String sound) {}

  private final URI address;
  private final Ffmpeg ffmpeg;
  private final Path workplace;

  Demo(URI address, Path workplace) {
    this.address = address;
    this.workplace = workplace;
    this.ffmpeg = new Ffmpeg(workplace.resolve("ffmpeg"));
  }

  /// Adds the samples unless they are there already. A sample that cannot be added is logged, and
  /// no more.
  void add() {
    try {
      if (Person.guest(address).send("/api/v1/channels/demo", HttpRequest.Builder::GET).statusCode()
          == 200) {
        return;
      }
      Files.createDirectories(workplace);
      Person creator = Person.signUp(address, "demo");
      for (Clip clip : CLIPS) {
        upload(creator, clip);
      }
      LOG.info("The demo's videos are uploaded");
    } catch (IOException | RuntimeException e) {
      LOG.warn("The demo's videos could not be added", e);
    }
  }

  private void upload(Person creator, Clip clip) throws IOException {
    Path file = make(clip, workplace.resolve("clip.mp4"));
    Upload upload =
        Upload.begin(
            creator,
            file,
            Map.of(
                "filename",
                "clip.mp4",
                "title",
                clip.title(),
                "description",
                clip.description(),
                "visibility",
                "public"));
    upload.finish(creator, upload.length());
    Files.delete(file);
  }

  private Path make(Clip clip, Path file) {
    ffmpeg.run(
        "ffmpeg",
        List.of(
            "-f",
            "lavfi",
            "-i",
            clip.picture(),
            "-f",
            "lavfi",
            "-i",
            clip.sound(),
            "-t",
            Integer.toString(SECONDS),
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-g",
            "120",
            "-pix_fmt",
            "yuv420p",
            "-c:a",
            "aac",
            "-movflags",
            "+faststart",
            file.toString()));
    return file;
  }
}
