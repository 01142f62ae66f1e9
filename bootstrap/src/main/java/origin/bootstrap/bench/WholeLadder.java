package origin.bootstrap.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import origin.bootstrap.outside.Eventually;
import origin.bootstrap.outside.Person;
import origin.bootstrap.outside.RunningOrigin;
import origin.bootstrap.outside.Upload;
import tools.jackson.databind.JsonNode;

/// The whole ladder in the background, against one ffmpeg command that makes the same ladder in one
/// decode.
final class WholeLadder {
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int MINUTES = 2;
  private static final int ROUNDS = 2;

  private WholeLadder() {}

  static List<Figure> measure(Workshop workshop) {
    Sources sources = new Sources(workshop);
    Path source = sources.indexedLast(sources.h264("minute.mp4"), MINUTES, "source.mp4");
    double control = 0;
    double origin = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      workshop.say("round " + round + " of " + ROUNDS);
      control += control(workshop, source);
      origin += origin(workshop, source, "data-" + round);
    }
    return List.of(
        Figure.told("control: one ffmpeg command", control / ROUNDS, "CPU-s"),
        Figure.told("Origin: from the last byte to ready", origin / ROUNDS, "CPU-s"),
        Figure.atMost("Origin / control", origin / control, "x", 1.15));
  }

  private static double origin(Workshop workshop, Path source, String data) {
    try (RunningOrigin origin = RunningOrigin.up(workshop.file(data))) {
      Person creator = Person.signUp(origin.address(), "bench");
      Upload upload = Upload.begin(creator, source, Map.of("filename", "source.mp4"));
      upload.finish(creator, upload.length());
      double before = Cpu.secondsOf(origin.pid());
      JsonNode video =
          Eventually.see(
              "ready",
              PATIENCE,
              () -> creator.video(upload.video()),
              seen -> List.of("ready", "failed").contains(seen.get("state").asString()));
      double used = Cpu.secondsOf(origin.pid()) - before;
      if (!video.get("state").asString().equals("ready") || video.has("problem")) {
        throw new IllegalStateException("not whole: " + video);
      }
      return used;
    }
  }

  /// The rungs below the source from one decode in a cascade of scales, the source's own and the
  /// sound copied.
  private static double control(Workshop workshop, Path source) {
    long self = ProcessHandle.current().pid();
    double before = Cpu.secondsOf(self);
    byOneCommand(workshop, source);
    return Cpu.secondsOf(self) - before;
  }

  /// Makes the ladder as a plain platform does.
  static void byOneCommand(Workshop workshop, Path source) {
    workshop
        .ffmpeg()
        .run(
            "ffmpeg",
            List.of(
                "-i",
                source.toString(),
                "-filter_complex",
                "[0:v]scale=1280:720,split[v720][a];[a]scale=854:480,split[v480][b];"
                    + "[b]scale=640:360,split[v360][c];[c]scale=426:240[v240]",
                "-map",
                "[v240]",
                "-map",
                "[v360]",
                "-map",
                "[v480]",
                "-map",
                "[v720]",
                "-map",
                "0:v",
                "-map",
                "0:a",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "23",
                "-c:v:4",
                "copy",
                "-c:a",
                "copy",
                "-g",
                "120",
                "-sc_threshold",
                "0",
                "-maxrate:v:0",
                "400k",
                "-bufsize:v:0",
                "400k",
                "-maxrate:v:1",
                "800k",
                "-bufsize:v:1",
                "800k",
                "-maxrate:v:2",
                "1400k",
                "-bufsize:v:2",
                "1400k",
                "-maxrate:v:3",
                "2800k",
                "-bufsize:v:3",
                "2800k",
                "-f",
                "mp4",
                "-movflags",
                "+frag_keyframe+empty_moov",
                "-y",
                workshop.file("control.mp4").toString()));
  }
}
