package origin.postgres.publishing;

import static origin.postgres.generated.Tables.VIDEOS;
import static origin.postgres.generated.Tables.VIEWINGS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.Viewings;

/// What is known of a plan, a row each.
public final class PostgresViewings implements Viewings {
  private final DSLContext sql;

  public PostgresViewings(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void watched(PlanId plan, Instant at) {
    sql.insertInto(VIEWINGS, VIEWINGS.PLAN, VIEWINGS.WATCHED_AT)
        .values(plan.value(), at)
        .onConflict(VIEWINGS.PLAN)
        .doUpdate()
        .set(
            VIEWINGS.WATCHED_AT,
            DSL.greatest(VIEWINGS.WATCHED_AT, DSL.excluded(VIEWINGS.WATCHED_AT)))
        .execute();
  }

  @Override
  public List<PlanId> unwatchedFor(Duration time, Instant now, int most) {
    Field<Instant> last = DSL.coalesce(VIEWINGS.WATCHED_AT, VIDEOS.CREATED_AT);
    Field<Instant> over = last.add(DayToSecond.valueOf(time));
    return sql.select(VIDEOS.PLAN)
        .from(VIDEOS)
        .leftJoin(VIEWINGS)
        .on(VIEWINGS.PLAN.eq(VIDEOS.PLAN))
        .where(VIDEOS.STATE.eq("ready"))
        .and(last.lt(now.minus(time)))
        .and(VIEWINGS.EVICTED_AT.isNull().or(VIEWINGS.EVICTED_AT.lt(over)))
        .orderBy(last, VIDEOS.PLAN)
        .limit(most)
        .fetch(row -> new PlanId(row.value1()));
  }

  @Override
  public void beginEviction(PlanId plan) {
    endEviction(plan, Instant.EPOCH);
  }

  @Override
  public void endEviction(PlanId plan, Instant at) {
    sql.insertInto(VIEWINGS, VIEWINGS.PLAN, VIEWINGS.EVICTED_AT)
        .values(plan.value(), at)
        .onConflict(VIEWINGS.PLAN)
        .doUpdate()
        .set(VIEWINGS.EVICTED_AT, at)
        .execute();
  }

  @Override
  public boolean isEvicted(PlanId plan) {
    return sql.fetchExists(
        VIEWINGS, VIEWINGS.PLAN.eq(plan.value()), VIEWINGS.EVICTED_AT.isNotNull());
  }

  @Override
  public void forgetUnused() {
    sql.deleteFrom(VIEWINGS)
        .whereNotExists(
            sql.selectOne()
                .from(VIDEOS)
                .where(VIDEOS.PLAN.eq(VIEWINGS.PLAN))
                .and(VIDEOS.STATE.in("playable", "ready")))
        .execute();
  }
}
