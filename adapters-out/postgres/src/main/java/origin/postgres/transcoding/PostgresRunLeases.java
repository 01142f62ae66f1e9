package origin.postgres.transcoding;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static origin.postgres.generated.Tables.RUN_LEASES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import origin.domain.transcoding.LeaseId;
import origin.domain.transcoding.MakerId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RenditionName;
import origin.domain.transcoding.Run;
import origin.domain.transcoding.RunLease;
import origin.domain.transcoding.SegmentRange;
import origin.ports.transcoding.RunLeases;
import origin.postgres.generated.tables.records.RunLeasesRecord;

/// Leases, a row each.
public final class PostgresRunLeases implements RunLeases {

  private final DSLContext sql;

  public PostgresRunLeases(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<RunLease> of(PlanId plan) {
    return sql.selectFrom(RUN_LEASES)
        .where(RUN_LEASES.PLAN.eq(plan.value()))
        .fetch(PostgresRunLeases::lease);
  }

  /// A lock of the plan's own, for where it has no lease there is no row to lock.
  @Override
  public List<RunLease> ofToChange(PlanId plan) {
    var name = DSL.val("leases of " + plan.value());
    var lock = DSL.function(DSL.name("hashtextextended"), Long.class, name, DSL.inline(0L));
    sql.select(DSL.function(DSL.name("pg_advisory_xact_lock"), Object.class, lock)).fetch();
    return of(plan);
  }

  @Override
  public void keep(RunLease lease) {
    sql.insertInto(RUN_LEASES)
        .set(row(lease))
        .onConflict(RUN_LEASES.ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public boolean extend(LeaseId lease, Instant until) {
    return sql.update(RUN_LEASES)
            .set(RUN_LEASES.LIVE_UNTIL, until)
            .where(RUN_LEASES.ID.eq(lease.value()))
            .execute()
        > 0;
  }

  @Override
  public void remove(LeaseId lease) {
    sql.deleteFrom(RUN_LEASES).where(RUN_LEASES.ID.eq(lease.value())).execute();
  }

  @Override
  public void removeOldForViewers(Instant now) {
    sql.deleteFrom(RUN_LEASES)
        .where(RUN_LEASES.ATTEMPT.eq(0))
        .and(RUN_LEASES.HOLDER.isNotNull())
        .and(RUN_LEASES.LIVE_UNTIL.le(now))
        .execute();
  }

  @Override
  public void forget(PlanId plan) {
    sql.deleteFrom(RUN_LEASES).where(RUN_LEASES.PLAN.eq(plan.value())).execute();
  }

  /// The leases of all plans that had run out by then.
  public List<RunLease> over(Instant when) {
    return sql.selectFrom(RUN_LEASES)
        .where(RUN_LEASES.LIVE_UNTIL.le(when))
        .fetch(PostgresRunLeases::lease);
  }

  /// Gives back what makers of an earlier life held, so that nobody need wait until their leases
  /// run out. Only to be called while no maker runs.
  ///
  /// @return how many runs were given back
  public int giveBackAll(Instant now) {
    return sql.update(RUN_LEASES)
        .set(RUN_LEASES.LIVE_UNTIL, now)
        .where(RUN_LEASES.HOLDER.isNotNull())
        .and(RUN_LEASES.LIVE_UNTIL.gt(now))
        .execute();
  }

  /// The whole row, so that keeping it forgets who held it before.
  private static RunLeasesRecord row(RunLease lease) {
    var row = new RunLeasesRecord();
    row.touched(true);
    row.setId(lease.id().value());
    row.setPlan(lease.plan().value());
    row.setFirstSegment(lease.run().range().first());
    row.setLastSegment(lease.run().range().last());
    row.setRenditions(
        lease.run().renditions().stream().map(RenditionName::value).toArray(String[]::new));
    lease.holder().map(MakerId::value).ifPresent(row::setHolder);
    row.setAttempt(lease.attempt());
    row.setBegunAt(lease.begun());
    row.setLiveUntil(lease.until());
    lease.trouble().ifPresent(row::setTrouble);
    return row;
  }

  private static RunLease lease(RunLeasesRecord row) {
    return new RunLease(
        new LeaseId(row.getId()),
        new PlanId(row.getPlan()),
        new Run(
            new SegmentRange(row.getFirstSegment(), row.getLastSegment()),
            Stream.of(row.getRenditions()).map(RenditionName::new).collect(toUnmodifiableSet())),
        Optional.ofNullable(row.getHolder()).map(MakerId::new),
        row.getAttempt(),
        row.getBegunAt(),
        row.getLiveUntil(),
        Optional.ofNullable(row.getTrouble()));
  }
}
