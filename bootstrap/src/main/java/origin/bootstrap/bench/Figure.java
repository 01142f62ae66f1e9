package origin.bootstrap.bench;

import java.util.Locale;

/// One number that a benchmark found.
///
/// @param name what was measured
/// @param value how much
/// @param unit such as `CPU-s`, `x` for a ratio, `MB`
/// @param goal what good looks like; says nothing when there is none
record Figure(String name, double value, String unit, Goal goal) {
  /// What good looks like.
  sealed interface Goal {
    /// Whether a value is good.
    boolean holds(double value);

    /// The goal in words.
    String words();

    /// As little as this, or less.
    record AtMost(double limit) implements Goal {
      @Override
      public boolean holds(double value) {
        return value <= limit;
      }

      @Override
      public String words() {
        return "at most " + number(limit);
      }
    }

    /// As much as this, or more.
    record AtLeast(double limit) implements Goal {
      @Override
      public boolean holds(double value) {
        return value >= limit;
      }

      @Override
      public String words() {
        return "at least " + number(limit);
      }
    }

    /// Told, not judged: a control, or a bare time.
    record None() implements Goal {
      @Override
      public boolean holds(double value) {
        return true;
      }

      @Override
      public String words() {
        return "";
      }
    }
  }

  static Figure told(String name, double value, String unit) {
    return new Figure(name, value, unit, new Goal.None());
  }

  static Figure atMost(String name, double value, String unit, double limit) {
    return new Figure(name, value, unit, new Goal.AtMost(limit));
  }

  static Figure atLeast(String name, double value, String unit, double limit) {
    return new Figure(name, value, unit, new Goal.AtLeast(limit));
  }

  boolean isGood() {
    return goal.holds(value);
  }

  String line() {
    String judged =
        goal instanceof Goal.None ? "" : (isGood() ? "good, " : "MISSED, ") + goal.words();
    return "  %-58s %10s %-6s %s".formatted(name, number(value), unit, judged).stripTrailing();
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
