package origin.usecases.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Tells many numbers in few words: `0-3, 7, 9-12`.
final class Stretches {
  private Stretches() {}

  /// @param rising the numbers in rising order, each once
  static String of(Collection<Integer> rising) {
    List<String> told = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int number : rising) {
      if (first >= 0 && number != last + 1) {
        told.add(told(first, last));
        first = number;
      }
      first = first < 0 ? number : first;
      last = number;
    }
    if (first >= 0) {
      told.add(told(first, last));
    }
    return String.join(", ", told);
  }

  private static String told(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
