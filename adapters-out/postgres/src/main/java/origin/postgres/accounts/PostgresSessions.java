package origin.postgres.accounts;

import static org.jooq.impl.DSL.select;
import static origin.postgres.generated.Tables.SESSIONS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import origin.domain.accounts.Session;
import origin.domain.accounts.SessionId;
import origin.domain.accounts.TokenDigest;
import origin.domain.accounts.ViewerId;
import origin.ports.accounts.Sessions;
import origin.postgres.generated.tables.records.SessionsRecord;

/// Sessions, a row each. The digest of the refresh token that serves tells one state of a session
/// from every other.
public final class PostgresSessions implements Sessions {

  private final DSLContext sql;

  public PostgresSessions(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void add(Session session) {
    makeRoom(session.viewer());
    sql.insertInto(SESSIONS).set(row(session)).execute();
  }

  private void makeRoom(ViewerId viewer) {
    sql.deleteFrom(SESSIONS)
        .where(
            SESSIONS.ID.in(
                select(SESSIONS.ID)
                    .from(SESSIONS)
                    .where(SESSIONS.VIEWER.eq(viewer.value()))
                    .orderBy(SESSIONS.STARTED_AT.desc(), SESSIONS.ID)
                    .offset(MOST_OF_ONE - 1)))
        .execute();
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sql.selectFrom(SESSIONS)
        .where(SESSIONS.ID.eq(id.value()))
        .fetchOptional(PostgresSessions::session);
  }

  @Override
  public boolean replace(Session before, Session after) {
    return sql.update(SESSIONS)
            .set(SESSIONS.REFRESH, after.refresh().hex())
            .set(SESSIONS.EXPIRES_AT, after.expiresAt())
            .where(SESSIONS.ID.eq(before.id().value()))
            .and(SESSIONS.REFRESH.eq(before.refresh().hex()))
            .and(SESSIONS.EXPIRES_AT.eq(before.expiresAt()))
            .execute()
        == 1;
  }

  @Override
  public void end(SessionId id) {
    sql.deleteFrom(SESSIONS).where(SESSIONS.ID.eq(id.value())).execute();
  }

  @Override
  public void forgetExpired(Instant now) {
    sql.deleteFrom(SESSIONS).where(SESSIONS.EXPIRES_AT.le(now)).execute();
  }

  private static SessionsRecord row(Session session) {
    var row = new SessionsRecord();
    row.setId(session.id().value());
    row.setViewer(session.viewer().value());
    row.setRefresh(session.refresh().hex());
    row.setStartedAt(session.startedAt());
    row.setExpiresAt(session.expiresAt());
    return row;
  }

  private static Session session(SessionsRecord row) {
    return new Session(
        new SessionId(row.getId()),
        new ViewerId(row.getViewer()),
        new TokenDigest(row.getRefresh()),
        row.getStartedAt(),
        row.getExpiresAt());
  }
}
