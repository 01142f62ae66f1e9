package origin.postgres.accounts;

import static origin.postgres.generated.Tables.CREDENTIALS;

import java.util.Optional;
import org.jooq.DSLContext;
import origin.domain.accounts.PasswordHash;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.Credentials;

/// Password hashes, a row for each viewer who has one.
public final class PostgresCredentials implements Credentials {

  private final DSLContext sql;

  public PostgresCredentials(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void keep(ViewerId viewer, PasswordHash hash) {
    sql.insertInto(CREDENTIALS)
        .set(CREDENTIALS.VIEWER, viewer.value())
        .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
        .onConflict(CREDENTIALS.VIEWER)
        .doUpdate()
        .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
        .execute();
  }

  @Override
  public Optional<PasswordHash> find(ViewerId viewer) {
    return sql.select(CREDENTIALS.PASSWORD_HASH)
        .from(CREDENTIALS)
        .where(CREDENTIALS.VIEWER.eq(viewer.value()))
        .fetchOptional(row -> new PasswordHash(row.value1()));
  }
}
