package origin.ffmpeg.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses among the frames of a film those that could stand for it.
final class Choice {

  /// Below this share of what is usual in the film a frame counts as blurred.
  private static final double BLURRED = 0.5;

  /// Frames that differ less are taken for the same.
  private static final double SAME = 4;

  private Choice() {}

  /// A frame that was looked at.
  ///
  /// @param sample which sample of the source it is
  /// @param look how it looks
  record Seen(int sample, Look look) {}

  /// The frames to offer: first the earliest good one, then each time the one that differs most
  /// from those chosen already.
  ///
  /// @param seen at least one, in the order of the film
  /// @param most how many at most
  /// @return at least one
  static List<Seen> of(List<Seen> seen, int most) {
    List<Seen> left = new ArrayList<>(good(seen));
    List<Seen> chosen = new ArrayList<>();
    chosen.add(left.removeFirst());
    while (chosen.size() < most && !left.isEmpty()) {
      Seen other =
          left.stream()
              .max(Comparator.comparingDouble(frame -> nearest(frame, chosen)))
              .orElseThrow();
      if (nearest(other, chosen) < SAME) {
        break;
      }
      left.remove(other);
      chosen.add(other);
    }
    return chosen;
  }

  /// The sharp ones among those that show something; where none does, the liveliest.
  private static List<Seen> good(List<Seen> seen) {
    List<Seen> showing = seen.stream().filter(frame -> frame.look().showsSomething()).toList();
    if (showing.isEmpty()) {
      return List.of(
          seen.stream()
              .max(Comparator.comparingDouble(frame -> frame.look().sharpness()))
              .orElseThrow());
    }
    double usual =
        showing.stream()
            .mapToDouble(frame -> frame.look().sharpness())
            .sorted()
            .skip(showing.size() / 2)
            .findFirst()
            .orElse(0);
    return showing.stream().filter(frame -> frame.look().sharpness() >= usual * BLURRED).toList();
  }

  private static double nearest(Seen frame, List<Seen> chosen) {
    return chosen.stream()
        .mapToDouble(other -> frame.look().distance(other.look()))
        .min()
        .orElse(0);
  }
}
