package origin.domain.sound;

/// How loud a sound track is as a whole, measured in stereo (EBU R 128, ITU-R BS.1770-4).
///
/// @param integrated LUFS: what is heard over the whole length, pauses left out; from -70 on
/// @param truePeak dBTP: the highest that the sound reaches, between samples too; 0 is full scale
public record Loudness(double integrated, double truePeak) {

  /// What videos are brought to, in LUFS: usual on the web, and what viewers' volumes are set for.
  public static final double TARGET = -14;

  /// What no peak may exceed after that, in dBTP (EBU R 128).
  public static final double CEILING = -1;

  /// Below this nothing counts as heard (BS.1770-4, the absolute gate), in LUFS.
  public static final double SILENCE = -70;

  /// More would make the noise of a quiet room loud.
  private static final double MOST_GAIN = 12;

  public Loudness {
    if (!(integrated >= SILENCE && integrated <= 20) || !(truePeak >= -200 && truePeak <= 40)) {
      throw new IllegalArgumentException("no such loudness");
    }
  }

  /// By how many dB a player turns this up, or down where negative, so that all videos are equally
  /// loud: to [#TARGET], but no further than that its peaks reach [#CEILING].
  public double gain() {
    if (integrated <= SILENCE) {
      return 0;
    }
    double wanted = TARGET - integrated;
    double room = CEILING - truePeak;
    return Math.min(Math.min(wanted, room), MOST_GAIN);
  }
}
