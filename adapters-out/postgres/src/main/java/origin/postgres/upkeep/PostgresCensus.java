package origin.postgres.upkeep;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static origin.postgres.generated.Tables.VIDEOS;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import origin.domain.publishing.Spell;
import origin.domain.publishing.Video;
import origin.domain.timeline.SourceId;
import origin.domain.transcoding.PlanId;
import origin.domain.transcoding.RunLease;
import origin.ports.upkeep.Census;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;
import origin.postgres.publishing.PostgresVideos;
import origin.postgres.transcoding.PostgresRunLeases;

/// Asks the tables of videos and leases. Who counts on something is found in one pass over the
/// videos for each call.
public final class PostgresCensus implements Census {
  private static final String KEEPS_NO_SOURCE = "refused";
  private static final String BEING_PLANNED = "processing";

  private final DSLContext sql;

  public PostgresCensus(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Page<Video> videos(PageRequest page) {
    return new PostgresVideos(sql).all(page);
  }

  @Override
  public Set<SourceId> sourcesInUse(Set<SourceId> asked) {
    Field<String> kept = DSL.when(VIDEOS.STATE.ne(KEEPS_NO_SOURCE), VIDEOS.SOURCE);
    return values(kept, asked.stream().map(SourceId::value).toList()).stream()
        .map(SourceId::new)
        .collect(toUnmodifiableSet());
  }

  /// The first plan of a source is [named][PlanId#of] as the source is.
  @Override
  public Set<PlanId> plansInUse(Set<PlanId> asked) {
    Field<String> plan =
        DSL.when(VIDEOS.STATE.eq(BEING_PLANNED), VIDEOS.SOURCE).otherwise(VIDEOS.PLAN);
    return values(plan, asked.stream().map(PlanId::value).toList()).stream()
        .map(PlanId::new)
        .collect(toUnmodifiableSet());
  }

  @Override
  public Set<Spell> spellsInUse(Set<Spell> asked) {
    return values(VIDEOS.SPELL, asked.stream().map(Spell::value).toList()).stream()
        .map(Spell::new)
        .collect(toUnmodifiableSet());
  }

  @Override
  public List<RunLease> leasesOver(Instant when) {
    return new PostgresRunLeases(sql).over(when);
  }

  private Set<String> values(Field<String> field, List<String> asked) {
    return sql.selectDistinct(field).from(VIDEOS).where(field.in(asked)).fetchSet(field);
  }
}
