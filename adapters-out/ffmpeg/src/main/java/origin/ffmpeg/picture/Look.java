package origin.ffmpeg.picture;

import java.util.List;

/// A frame seen from afar: its brightness in a coarse grid, enough to tell whether it shows
/// something and whether two frames show the same.
final class Look {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 36;

  /// Bytes of one look.
  static final int SIZE = WIDTH * HEIGHT;

  /// What makes FFmpeg give a frame's brightness, a byte for each place of the grid.
  static final List<String> ARGUMENTS =
      List.of(
          "-map",
          "0:V:0",
          "-fps_mode",
          "passthrough",
          "-vf",
          "scale=%d:%d:flags=area,format=gray".formatted(WIDTH, HEIGHT),
          "-f",
          "rawvideo");

  /// Frames of one colour, and titles on black, deviate less from their mean.
  private static final double LIVELY = 18;

  private static final double DARKEST = 24;
  private static final double BRIGHTEST = 232;

  private final byte[] grid;

  /// @param grid brightness line by line
  Look(byte[] grid) {
    if (grid.length != SIZE) {
      throw new IllegalArgumentException("a look has " + SIZE + " bytes");
    }
    this.grid = grid.clone();
  }

  /// Whether it is neither black, nor white, nor of one colour.
  boolean showsSomething() {
    double mean = mean();
    return mean > DARKEST && mean < BRIGHTEST && deviation(mean) > LIVELY;
  }

  /// How much neighbouring places differ: little in a blurred frame.
  double sharpness() {
    long sum = 0;
    for (int y = 0; y < HEIGHT - 1; y++) {
      for (int x = 0; x < WIDTH - 1; x++) {
        int here = at(x, y);
        sum += Math.abs(here - at(x + 1, y)) + Math.abs(here - at(x, y + 1));
      }
    }
    return (double) sum / SIZE;
  }

  /// How much two frames differ on average, from 0 to 255.
  double distance(Look other) {
    long sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += Math.abs(Byte.toUnsignedInt(grid[i]) - Byte.toUnsignedInt(other.grid[i]));
    }
    return (double) sum / SIZE;
  }

  private int at(int x, int y) {
    return Byte.toUnsignedInt(grid[y * WIDTH + x]);
  }

  private double mean() {
    long sum = 0;
    for (byte place : grid) {
      sum += Byte.toUnsignedInt(place);
    }
    return (double) sum / SIZE;
  }

  private double deviation(double mean) {
    double sum = 0;
    for (byte place : grid) {
      double off = Byte.toUnsignedInt(place) - mean;
      sum += off * off;
    }
    return Math.sqrt(sum / SIZE);
  }
}
