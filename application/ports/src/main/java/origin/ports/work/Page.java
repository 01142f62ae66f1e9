package origin.ports.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Part of a list.
///
/// @param items what is on this page, in the list's order
/// @param next where the next page begins; empty when this is the last one
/// @param <T> what the list holds
public record Page<T>(List<T> items, Optional<After> next) {
  /// Holds the items as they are now.
  public Page {
    items = List.copyOf(items);
  }

  /// Cuts a page out of items that were fetched one more than asked for.
  ///
  /// @param fetched up to `limit + 1` items
  /// @param limit how many may be on the page
  /// @param place the place right after an item
  /// @param <T> what the list holds
  /// @return the page
  public static <T> Page<T> cut(List<T> fetched, int limit, Function<? super T, After> place) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, Optional.empty());
    }
    List<T> items = fetched.subList(0, limit);
    return new Page<>(items, Optional.of(place.apply(items.getLast())));
  }

  /// The same page with other items in the same places.
  ///
  /// @param change what each item becomes
  /// @param <R> what the new page holds
  /// @return the page
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }
}
