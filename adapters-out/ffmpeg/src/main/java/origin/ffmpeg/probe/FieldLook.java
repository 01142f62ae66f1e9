package origin.ffmpeg.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import origin.domain.timeline.FrameRate;
import origin.domain.timeline.Scan;
import origin.ffmpeg.encode.Feeding;
import origin.ffmpeg.launch.Command;
import origin.ffmpeg.launch.Launcher;
import origin.ffmpeg.launch.Limits;
import origin.ffmpeg.launch.Running;
import origin.ffmpeg.source.DecoderFeed;
import origin.ffmpeg.source.Opened;
import origin.ffmpeg.source.Pictures;

/// Looks at some pictures from the middle of a source that does not say how its lines were taken.
///
/// Only pictures in the formats of television are looked at: others are hardly ever interlaced, and
/// drawings that move are easily mistaken for it.
final class FieldLook {

  private static final List<Long> LINES = List.of(480L, 486L, 576L, 1080L);
  private static final int SLOWEST = 24;
  private static final int FASTEST = 30;
  private static final int PICTURES = 40;
  private static final int FEW = 10;
  private static final String KEY = "lavfi.idet.multiple.current_frame";
  private static final List<String> QUESTION =
      List.of(
          "-map",
          "0:V:0",
          "-fps_mode",
          "passthrough",
          "-vf",
          "idet,metadata=mode=print:key=" + KEY + ":file=-",
          "-f",
          "null");

  private final Launcher launcher;

  FieldLook(Launcher launcher) {
    this.launcher = launcher;
  }

  /// Whether pictures of this form may be interlaced.
  static boolean isWorthIt(long lines, FrameRate rate) {
    return LINES.contains(lines) && rate.exceeds(SLOWEST) && !rate.exceeds(FASTEST);
  }

  /// How the lines were taken; progressive where that does not show.
  Scan look(Opened source) throws IOException, InterruptedException {
    Pictures pictures = source.footage().pictures();
    int entry = pictures.entryFor(pictures.end() / 2, 0);
    int last = Math.min(entry + PICTURES, pictures.track().samples().count()) - 1;
    Command question = Command.making(List.of("-threads", "1", "-f", "mov"), QUESTION, false);
    try (Running ffmpeg = launcher.start(question.within(Limits.GLANCING))) {
      var feeding =
          new Feeding(
              ffmpeg.input(), input -> new DecoderFeed(source, input).pictures(entry, last));
      String told = new String(ffmpeg.output().readAllBytes(), StandardCharsets.UTF_8);
      feeding.goesWell();
      return judge(told.lines().filter(line -> line.startsWith(KEY)).toList());
    }
  }

  /// One moving drawing among many pictures may look like fields.
  private static Scan judge(List<String> answers) {
    long top = answers.stream().filter(answer -> answer.endsWith("=tff")).count();
    long bottom = answers.stream().filter(answer -> answer.endsWith("=bff")).count();
    if (Math.max(top, bottom) < FEW || 4 * Math.max(top, bottom) < 3L * answers.size()) {
      return Scan.PROGRESSIVE;
    }
    return top > bottom ? Scan.TOP_FIELD_FIRST : Scan.BOTTOM_FIELD_FIRST;
  }
}
