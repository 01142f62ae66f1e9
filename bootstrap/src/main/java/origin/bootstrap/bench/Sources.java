package origin.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files that benchmarks upload: 1080p at 30 frames a second, as cameras and screen recorders
/// give.
final class Sources {
  private static final int MINUTE = 60;

  private final Workshop workshop;

  Sources(Workshop workshop) {
    this.workshop = workshop;
  }

  Path h264(String name) {
    workshop.say("making " + name);
    return workshop
        .ffmpeg()
        .make(
            workshop.file(name),
            MINUTE,
            "1920x1080",
            "30",
            "-c:v",
            "libx264",
            "-preset",
            "veryfast",
            "-g",
            "120",
            "-keyint_min",
            "120",
            "-sc_threshold",
            "0",
            "-c:a",
            "aac",
            "-b:a",
            "128k",
            "-movflags",
            "+faststart");
  }

  /// A minute at a constant 8 Mbit/s.
  Path heavy(String name) {
    return recorded(name, MINUTE, 8);
  }

  /// A film of a constant rate, as cameras record it, with its index at the beginning.
  ///
  /// @param megabits a second
  Path recorded(String name, int seconds, int megabits) {
    workshop.say("making " + name);
    String rate = megabits + "M";
    return workshop
        .ffmpeg()
        .make(
            workshop.file(name),
            seconds,
            "1920x1080",
            "30",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "120",
            "-keyint_min",
            "120",
            "-sc_threshold",
            "0",
            "-b:v",
            rate,
            "-minrate",
            rate,
            "-maxrate",
            rate,
            "-bufsize",
            rate,
            "-x264-params",
            "nal-hrd=cbr",
            "-c:a",
            "aac",
            "-movflags",
            "+faststart");
  }

  Path hevc(String name) {
    workshop.say("making " + name);
    return workshop
        .ffmpeg()
        .make(
            workshop.file(name),
            MINUTE,
            "1920x1080",
            "30",
            "-c:v",
            "libx265",
            "-preset",
            "ultrafast",
            "-tag:v",
            "hvc1",
            "-x265-params",
            "log-level=error:keyint=120",
            "-c:a",
            "aac",
            "-b:a",
            "128k",
            "-movflags",
            "+faststart");
  }

  /// A film in HEVC as telephones record it, of a quality that shows hardly any loss.
  Path drawn(Film film, int seconds) {
    workshop.say("drawing " + film.word());
    Path file = workshop.file(film.word() + ".mp4");
    workshop
        .ffmpeg()
        .run(
            "ffmpeg",
            List.of(
                "-filter_complex",
                film.drawing() + "[drawn]",
                "-map",
                "[drawn]",
                "-frames:v",
                Integer.toString(seconds * 30),
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-tag:v",
                "hvc1",
                "-x265-params",
                "log-level=error:keyint=120:crf=18",
                "-movflags",
                "+faststart",
                file.toString()));
    return file;
  }

  /// A longer film of the same pictures, with its index at the beginning.
  Path repeated(Path once, int times, String name) {
    return copied(once, times, name, "-movflags", "+faststart");
  }

  /// The same with its index at the end, as cameras and telephones record.
  Path indexedLast(Path once, int times, String name) {
    return copied(once, times, name);
  }

  private Path copied(Path once, int times, String name, String... options) {
    workshop.say("making " + name);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("-stream_loop", Integer.toString(times - 1), "-i", once.toString()));
    words.addAll(List.of("-c", "copy"));
    words.addAll(List.of(options));
    words.add(workshop.file(name).toString());
    workshop.ffmpeg().run("ffmpeg", words);
    return workshop.file(name);
  }
}
