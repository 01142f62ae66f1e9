package origin.bootstrap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How near renditions are to their film, by FFmpeg's filter `xpsnr`: a signal-to-noise ratio that
/// weighs errors by how much people see of them (Helmrich et al., ICASSP 2020).
final class Xpsnr {
  /// A filter that says what the numbers of pictures mean and leaves them as they are. FFmpeg would
  /// convert one side where the other says something else.
  static final String SAID =
      "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709";

  private static final String COUNTED = "settb=1/30,setpts=N," + SAID;

  /// What stands for pictures that are the same.
  private static final double SAME = 100;

  private static final Pattern AVERAGE =
      Pattern.compile("XPSNR average, ([0-9]+) frames\\s+y: (inf|[0-9.]+)");

  private Xpsnr() {}

  /// The luma's ratio for each rendition, in decibels.
  ///
  /// A rendition is compared with what the fixed ladder's encoder of its size is given: the film in
  /// a cascade of scales.
  ///
  /// @param renditions files by the height of their pictures, which is one of the fixed ladder
  /// @param frames how many the film has
  static Map<Integer, Double> of(
      Workshop workshop, Path film, Map<Integer, Path> renditions, int frames) {
    List<String> words = new ArrayList<>(List.of("-i", film.toString()));
    StringBuilder filters = new StringBuilder(FixedLadder.scales("[0:v]" + COUNTED + ",", "film"));
    List<String> outputs = new ArrayList<>();
    int input = 1;
    for (FixedLadder.Rung rung : FixedLadder.RUNGS) {
      int height = rung.height();
      Path rendition = renditions.get(height);
      if (rendition == null) {
        filters.append(";[film%d]nullsink".formatted(height));
        continue;
      }
      words.addAll(List.of("-i", rendition.toString()));
      filters.append(
          ";[%d:v]%s[made%d];[made%3$d][film%3$d]xpsnr=shortest=1:stats_file=%s[seen%3$d]"
              .formatted(input++, COUNTED, height, report(workshop, height)));
      outputs.addAll(List.of("-map", "[seen" + height + "]", "-f", "null", "-"));
    }
    words.addAll(List.of("-filter_complex", filters.toString()));
    words.addAll(outputs);
    workshop.ffmpeg().run("ffmpeg", words);
    Map<Integer, Double> ratios = new TreeMap<>();
    renditions.keySet().forEach(height -> ratios.put(height, read(workshop, height, frames)));
    return ratios;
  }

  private static Path report(Workshop workshop, int height) {
    return workshop.file("xpsnr-" + height + ".txt");
  }

  private static double read(Workshop workshop, int height, int frames) {
    try {
      return average(Files.readString(report(workshop, height)), frames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads what the filter reports.
  ///
  /// @param frames how many must have been compared
  /// @throws IllegalStateException when it was another number, or the report is not whole
  static double average(String report, int frames) {
    Matcher average = AVERAGE.matcher(report);
    if (!average.find() || Integer.parseInt(average.group(1)) != frames) {
      throw new IllegalStateException("not " + frames + " frames were compared: " + report);
    }
    return average.group(2).equals("inf") ? SAME : Double.parseDouble(average.group(2));
  }
}
