package origin.postgres.work;

import static origin.postgres.generated.Tables.INTENTS;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import origin.domain.accounts.Actor;
import origin.ports.work.Intent;
import origin.ports.work.Intents;
import origin.postgres.generated.tables.records.IntentsRecord;

/// Intents, a row each. A second row of a name cannot be written while the first one's transaction
/// runs: PostgreSQL lets it wait.
public final class PostgresIntents implements Intents {

  private final DSLContext sql;

  public PostgresIntents(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Remembered> claim(Intent intent, Instant now) {
    sql.deleteFrom(INTENTS)
        .where(INTENTS.NAME.eq(intent.name()))
        .and(INTENTS.EXPIRES_AT.le(now))
        .execute();
    while (!insert(intent)) {
      Optional<Remembered> known = find(intent.name());
      if (known.isPresent()) {
        return known;
      }
      // let go, or forgotten, since the insertion met it
    }
    return Optional.empty();
  }

  @Override
  public void keep(Intent intent, String answer) {
    sql.update(INTENTS).set(INTENTS.ANSWER, answer).where(INTENTS.NAME.eq(intent.name())).execute();
  }

  @Override
  public void letGo(Intent intent) {
    sql.deleteFrom(INTENTS).where(INTENTS.NAME.eq(intent.name())).execute();
  }

  @Override
  public void forgetExpired(Instant now) {
    sql.deleteFrom(INTENTS).where(INTENTS.EXPIRES_AT.le(now)).execute();
  }

  private boolean insert(Intent intent) {
    var row = new IntentsRecord();
    row.setName(intent.name());
    if (intent.by() instanceof Actor.SignedIn(var viewer, var _)) {
      row.setViewer(viewer.value());
    }
    row.setContent(intent.content());
    row.setExpiresAt(intent.until());
    return sql.insertInto(INTENTS).set(row).onConflictDoNothing().execute() == 1;
  }

  private Optional<Remembered> find(String name) {
    return sql.selectFrom(INTENTS)
        .where(INTENTS.NAME.eq(name))
        .fetchOptional(
            row -> new Remembered(row.getContent(), Objects.requireNonNull(row.getAnswer())));
  }
}
