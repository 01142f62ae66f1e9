package origin.ffmpeg.loudness;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import origin.domain.sound.Loudness;

/// Reads what FFmpeg's `ebur128` says when it has heard everything.
final class MeterReading {

  private static final Pattern SUMMARY =
      Pattern.compile(
          "Summary:.*\\bI:\\s+(?<integrated>-?[0-9.]+|-inf|nan) LUFS.*\\bPeak:\\s+(?<peak>-?[0-9.]+|-inf) dBFS",
          Pattern.DOTALL);

  /// Stands for no sound at all, whose peak has no number.
  private static final double NOTHING = -200;

  private MeterReading() {}

  /// What was measured; empty where nothing was heard to be measured.
  static Optional<Loudness> of(String said) {
    Matcher summary = SUMMARY.matcher(said);
    return summary.find()
        ? Optional.of(
            new Loudness(
                Math.max(Loudness.SILENCE, number(summary.group("integrated"))),
                number(summary.group("peak"))))
        : Optional.empty();
  }

  private static double number(String text) {
    return text.endsWith("inf") || text.equals("nan") ? NOTHING : Double.parseDouble(text);
  }
}
