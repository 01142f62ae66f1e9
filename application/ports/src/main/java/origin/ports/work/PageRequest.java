package origin.ports.work;

import java.util.Optional;

/// Which part of a list is asked for.
///
/// @param limit how many items at most, 1 to 100
/// @param after the place after which the page begins; empty for the beginning
public record PageRequest(int limit, Optional<After> after) {
  /// The most items on one page.
  public static final int MOST = 100;

  /// @throws IllegalArgumentException when the limit is out of its range
  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " items");
    }
  }

  /// Asks for the beginning of a list.
  ///
  /// @param limit how many items at most
  /// @return the request
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
