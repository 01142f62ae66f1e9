package origin.bootstrap.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/// What two ladders made of the same films, rung by rung.
///
/// @param pairs only what both made; at least one
record Qualities(List<Pair> pairs) {
  private static final double WORSE = -0.3;
  private static final double FEWER = 0.9;

  /// One rendition.
  ///
  /// @param bytes of its pictures, without the container
  /// @param decibels how near it is to the film
  record Made(long bytes, double decibels) {}

  /// One rung of one film, made by both.
  record Pair(String film, int rung, Made control, Made origin) {
    /// By how many decibels Origin's is nearer to the film.
    double gain() {
      return origin.decibels() - control.decibels();
    }

    String line() {
      return "%s %dp: %d kB for %d kB, %+.2f dB"
          .formatted(film, rung, origin.bytes() / 1000, control.bytes() / 1000, gain());
    }
  }

  Qualities {
    pairs = List.copyOf(pairs);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException("nothing to compare");
    }
  }

  /// For each rung how much nearer and at what part of the bits, then all bits, and the rung that
  /// lost most.
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (int rung : pairs.stream().map(Pair::rung).distinct().sorted().toList()) {
      List<Pair> same = pairs.stream().filter(pair -> pair.rung() == rung).toList();
      double gain = same.stream().mapToDouble(Pair::gain).average().orElseThrow();
      figures.add(
          Figure.atLeast(rung + "p, XPSNR over all films, Origin - control", gain, "dB", WORSE));
      figures.add(Figure.told(rung + "p, bits, Origin / control", ratio(same), "x"));
    }
    Pair worst = pairs.stream().min(Comparator.comparingDouble(Pair::gain)).orElseThrow();
    figures.add(
        Figure.told(
            "the least of all: %s, %dp".formatted(worst.film(), worst.rung()), worst.gain(), "dB"));
    figures.add(Figure.atMost("bits, Origin / control", ratio(pairs), "x", FEWER));
    return figures;
  }

  private static double ratio(List<Pair> some) {
    return (double) bytes(some, pair -> pair.origin().bytes())
        / bytes(some, pair -> pair.control().bytes());
  }

  private static long bytes(List<Pair> some, ToLongFunction<Pair> side) {
    return some.stream().mapToLong(side).sum();
  }
}
