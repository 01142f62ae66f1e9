package origin.bootstrap.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The ladder of a plain platform, the same for every film: five sizes of x264's `veryfast` at a
/// constant rate factor of 23, each with its cap, by one ffmpeg command with one decoding.
final class FixedLadder {
  /// A rung of it.
  ///
  /// @param kilobits its cap
  record Rung(int width, int height, int kilobits) {}

  /// The largest first.
  static final List<Rung> RUNGS =
      List.of(
          new Rung(1920, 1080, 5_000),
          new Rung(1280, 720, 2_800),
          new Rung(854, 480, 1_400),
          new Rung(640, 360, 800),
          new Rung(426, 240, 400));

  private FixedLadder() {}

  /// Makes all rungs of a film.
  ///
  /// @return where they lie, by their height
  static Map<Integer, Path> make(Workshop workshop, Path film) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("-i", film.toString(), "-filter_complex", scales("[0:v]", "v")));
    Map<Integer, Path> made = new LinkedHashMap<>();
    for (Rung rung : RUNGS) {
      Path file = workshop.file("control-" + rung.height() + ".mp4");
      String most = rung.kilobits() + "k";
      words.addAll(List.of("-map", "[v" + rung.height() + "]", "-c:v", "libx264"));
      words.addAll(List.of("-preset", "veryfast", "-crf", "23", "-maxrate", most));
      words.addAll(List.of("-bufsize", most, "-g", "120", "-sc_threshold", "0"));
      words.add(file.toString());
      made.put(rung.height(), file);
    }
    workshop.ffmpeg().run("ffmpeg", words);
    return made;
  }

  /// Filters that scale from each rung to the next smaller one.
  ///
  /// @param input the label of what is scaled
  /// @param label what the labels of the outputs begin with, before the height
  static String scales(String input, String label) {
    Rung last = RUNGS.getLast();
    return RUNGS.stream()
        .map(
            rung ->
                (rung.equals(RUNGS.getFirst()) ? input : "[above" + rung.height() + "]")
                    + "scale=%d:%d".formatted(rung.width(), rung.height())
                    + (rung.equals(last) ? "" : ",split")
                    + "[%s%d]".formatted(label, rung.height())
                    + (rung.equals(last) ? "" : "[above" + below(rung).height() + "]"))
        .collect(Collectors.joining(";"));
  }

  private static Rung below(Rung rung) {
    return RUNGS.get(RUNGS.indexOf(rung) + 1);
  }
}
