package origin.domain.timeline;

import java.util.Set;

/// How the numbers of a picture mean colours, in the words of ITU-T H.273 as FFmpeg spells them;
/// `unknown` where the source does not say.
///
/// @param primaries such as `bt709`
/// @param transfer such as `bt709`, `smpte2084` (HDR10) or `arib-std-b67` (HLG)
/// @param matrix such as `bt709`
/// @param fullRange whether black is 0 and white the largest number
public record Colour(String primaries, String transfer, String matrix, boolean fullRange) {

  /// High definition as it has been since 1990: what browsers assume.
  public static final Colour BT709 = new Colour("bt709", "bt709", "bt709", false);

  /// The source does not say.
  public static final Colour UNKNOWN = new Colour("unknown", "unknown", "unknown", false);

  private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

  public Colour {
    if (!isWord(primaries) || !isWord(transfer) || !isWord(matrix)) {
      throw new IllegalArgumentException("not the name of a colour property");
    }
  }

  /// Whether the picture must be tone-mapped before an ordinary screen shows it.
  public boolean isHighDynamicRange() {
    return HIGH_DYNAMIC_RANGE.contains(transfer);
  }

  private static boolean isWord(String name) {
    return name.length() <= 32
        && !name.isEmpty()
        && name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
