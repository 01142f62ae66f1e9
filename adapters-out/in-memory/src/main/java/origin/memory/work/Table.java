package origin.memory.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Immutable rows by key, in the order in which they came, that take part in transactions.
///
/// Each call is atomic; several are one inside [InMemoryTransactions#run].
///
/// @param <K> what finds a row
/// @param <V> the row, an immutable value
public final class Table<K, V> {
  private final InMemoryTransactions transactions;
  private Map<K, V> rows = Map.of();

  private Table(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /// An empty table whose changes `transactions` undoes.
  public static <K, V> Table<K, V> in(InMemoryTransactions transactions) {
    Table<K, V> table = new Table<>(transactions);
    transactions.include(table);
    return table;
  }

  /// The row at `key`.
  public Optional<V> get(K key) {
    return transactions.run(() -> Optional.ofNullable(rows.get(key)));
  }

  /// All rows as they are now.
  public List<V> rows() {
    return transactions.run(() -> List.copyOf(rows.values()));
  }

  /// All rows by key as they are now.
  public Map<K, V> byKey() {
    return transactions.run(() -> Map.copyOf(rows));
  }

  /// Puts `row` at `key`, in the place of what was there.
  public void put(K key, V row) {
    change(copy -> copy.put(key, row));
  }

  /// Removes what is at `key`, if anything.
  public void remove(K key) {
    change(copy -> copy.remove(key));
  }

  private void change(Consumer<Map<K, V>> change) {
    transactions.run(
        () -> {
          Map<K, V> copy = new LinkedHashMap<>(rows);
          change.accept(copy);
          rows = copy;
          return copy;
        });
  }

  /// What brings the rows back to how they are now.
  Runnable bookmark() {
    Map<K, V> then = rows;
    return () -> rows = then;
  }
}
