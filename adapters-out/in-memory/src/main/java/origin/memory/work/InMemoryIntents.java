package origin.memory.work;

import java.time.Instant;
import java.util.Optional;
import origin.ports.work.Intent;
import origin.ports.work.Intents;

/// Intents in a table.
public final class InMemoryIntents implements Intents {
  private final Table<String, Row> rows;

  private record Row(Intent intent, Optional<String> answer) {}

  /// Nobody meant anything yet.
  public InMemoryIntents(InMemoryTransactions transactions) {
    this.rows = Table.in(transactions);
  }

  @Override
  public Optional<Remembered> claim(Intent intent, Instant now) {
    Optional<Row> known = rows.get(intent.name()).filter(row -> now.isBefore(row.intent().until()));
    if (known.isEmpty()) {
      rows.put(intent.name(), new Row(intent, Optional.empty()));
    }
    return known.map(row -> new Remembered(row.intent().content(), row.answer().orElseThrow()));
  }

  @Override
  public void keep(Intent intent, String answer) {
    rows.put(intent.name(), new Row(intent, Optional.of(answer)));
  }

  @Override
  public void letGo(Intent intent) {
    rows.remove(intent.name());
  }

  @Override
  public void forgetExpired(Instant now) {
    rows.rows().stream()
        .map(Row::intent)
        .filter(intent -> !now.isBefore(intent.until()))
        .forEach(this::letGo);
  }
}
