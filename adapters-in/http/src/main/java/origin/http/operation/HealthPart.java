package origin.http.operation;

import java.time.Duration;
import java.util.function.Supplier;

/// One part of the program that can be well or not.
///
/// @param name such as `postgres`; the same for ever
/// @param neededToServe whether requests should go elsewhere while it is down
/// @param goodFor how long an answer is good, so that nobody can keep the program busy by asking
/// @param look finds out how it is; asked by one at a time; may throw or take long, which counts as
///   down
public record HealthPart(
    String name, boolean neededToServe, Duration goodFor, Supplier<Condition> look) {

  /// How a part is.
  ///
  /// @param up whether it works
  /// @param detail a sentence for operators, without secrets; empty for none
  public record Condition(boolean up, String detail) {

    /// It works.
    public static Condition well() {
      return new Condition(true, "");
    }

    /// It does not, and why.
    public static Condition down(String detail) {
      return new Condition(false, detail);
    }
  }

  Condition condition() {
    try {
      return look.get();
    } catch (RuntimeException broken) {
      return Condition.down(broken.getClass().getSimpleName());
    }
  }
}
