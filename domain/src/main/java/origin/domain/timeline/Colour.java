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

  private static final Colour BT601_525 = new Colour("smpte170m", "smpte170m", "smpte170m", false);
  private static final Colour BT601_625 = new Colour("bt470bg", "smpte170m", "bt470bg", false);
  private static final Colour BT2020 = new Colour("bt2020", "bt2020-10", "bt2020nc", false);
  private static final int STANDARD_SHORT_SIDE = 576;
  private static final int STANDARD_LONG_SIDE = 1024;
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

  /// The same in the range of television, where black is 16.
  public Colour limited() {
    return new Colour(primaries, transfer, matrix, false);
  }

  /// With what is unknown taken for what is usual: standard definition as in ITU-R BT.601, anything
  /// larger as in BT.709.
  ///
  /// @param shown the size of the picture
  public Colour completed(Size shown) {
    Colour usual = usual(shown);
    return new Colour(
        known(primaries, usual.primaries),
        known(transfer, usual.transfer),
        known(matrix, usual.matrix),
        fullRange);
  }

  /// The matrix, where it is told, says which of the usual systems this is.
  private Colour usual(Size shown) {
    boolean small =
        shown.shortSide() <= STANDARD_SHORT_SIDE && shown.longSide() <= STANDARD_LONG_SIDE;
    return switch (known(matrix, small ? "smpte170m" : "bt709")) {
      case "smpte170m", "bt470bg", "fcc" ->
          shown.shortSide() == STANDARD_SHORT_SIDE || matrix.equals("bt470bg")
              ? BT601_625
              : BT601_525;
      case "bt2020nc" -> BT2020;
      default -> BT709;
    };
  }

  private static String known(String word, String otherwise) {
    return word.equals("unknown") ? otherwise : word;
  }

  private static boolean isWord(String name) {
    return name.length() <= 32
        && !name.isEmpty()
        && name.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
