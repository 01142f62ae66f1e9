package origin.domain.transcoding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import origin.domain.timeline.Size;

/// How the small pictures lie on sheets that are shown while somebody looks for a place in a video.
///
/// Each tile is the first picture of a segment of the smallest rendition and stands for that
/// segment and those up to the next tile. Tiles fill a sheet line by line.
///
/// @param step every how many segments there is a tile
/// @param tiles how many there are
/// @param tile how large each is, even in both directions
public record Storyboard(int step, int tiles, Size tile) {
  /// However long a video is, it has no more tiles than this.
  public static final int MOST_TILES = 200;

  private static final int MOST_COLUMNS = 10;
  private static final int MOST_ROWS = 10;
  private static final int LONGEST_SIDE = 160;

  /// Lays out the storyboard of a plan.
  ///
  /// @param plan whose storyboard
  /// @return the layout, the same for ever
  public static Storyboard of(Plan plan) {
    int segments = plan.timeline().segments();
    int step = Math.ceilDiv(segments, MOST_TILES);
    Size shown = ((Recipe.Video) renditionOf(plan).recipe()).size();
    return new Storyboard(step, Math.ceilDiv(segments, step), tile(shown));
  }

  /// What the tiles are taken from.
  ///
  /// @param plan whose storyboard
  /// @return the smallest rendition, which has all frames that the tiles need
  public static Rendition renditionOf(Plan plan) {
    return plan.video().getFirst();
  }

  private static Size tile(Size shown) {
    return new Size(side(shown.width(), shown), side(shown.height(), shown));
  }

  private static int side(int side, Size shown) {
    return Math.max(2, Math.round((float) side * LONGEST_SIDE / shown.longSide() / 2) * 2);
  }

  /// The segment whose first picture a tile is.
  ///
  /// @param index which tile, from 0
  /// @return the segment
  public int segment(int index) {
    return index * step;
  }

  /// Tiles beside each other on a sheet.
  public int columns() {
    return Math.min(MOST_COLUMNS, tiles);
  }

  /// Lines of tiles on a sheet; the last sheet may not fill them.
  public int rows() {
    return Math.min(MOST_ROWS, Math.ceilDiv(tiles, columns()));
  }

  /// How many sheets there are.
  public int sheets() {
    return Math.ceilDiv(tiles, columns() * rows());
  }

  /// How large each sheet is.
  public Size sheet() {
    return new Size(columns() * tile.width(), rows() * tile.height());
  }

  /// The names of all sheets.
  public Set<PictureName> names() {
    return IntStream.range(0, sheets())
        .mapToObj(PictureName.Sheet::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Where a tile lies.
  ///
  /// @param index which tile, from 0
  /// @return its place
  public Place place(int index) {
    int onSheet = index % (columns() * rows());
    return new Place(
        index / (columns() * rows()),
        onSheet % columns() * tile.width(),
        onSheet / columns() * tile.height());
  }

  /// A place on a sheet.
  ///
  /// @param sheet which sheet, from 0
  /// @param x pixels from the left
  /// @param y pixels from the top
  public record Place(int sheet, int x, int y) {}
}
