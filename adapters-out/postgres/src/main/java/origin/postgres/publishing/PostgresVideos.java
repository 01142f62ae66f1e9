package origin.postgres.publishing;

import static origin.postgres.generated.Tables.VIDEOS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import origin.domain.channels.ChannelId;
import origin.domain.publishing.Video;
import origin.domain.publishing.VideoId;
import origin.domain.transcoding.PlanId;
import origin.ports.publishing.Videos;
import origin.ports.work.After;
import origin.ports.work.Page;
import origin.ports.work.PageRequest;
import origin.postgres.generated.tables.records.VideosRecord;

/// Videos, a row each, whatever their state.
public final class PostgresVideos implements Videos {

  private final DSLContext sql;

  public PostgresVideos(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Video> find(VideoId id) {
    return sql.selectFrom(VIDEOS).where(VIDEOS.ID.eq(id.value())).fetchOptional(VideoRow::video);
  }

  @Override
  public Optional<Video> findToChange(VideoId id) {
    return sql.selectFrom(VIDEOS)
        .where(VIDEOS.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(VideoRow::video);
  }

  @Override
  public void keep(Video video) {
    var row = VideoRow.of(video);
    sql.insertInto(VIDEOS).set(row).onConflict(VIDEOS.ID).doUpdate().setAllToExcluded().execute();
  }

  @Override
  public void erase(VideoId id) {
    sql.deleteFrom(VIDEOS).where(VIDEOS.ID.eq(id.value())).execute();
  }

  @Override
  public List<Video.Watchable> playableOf(ChannelId channel) {
    return sql
        .selectFrom(VIDEOS)
        .where(VIDEOS.CHANNEL.eq(channel.value()))
        .and(VIDEOS.STATE.eq("playable"))
        .orderBy(VIDEOS.CREATED_AT, VIDEOS.ID)
        .limit(PageRequest.MOST)
        .fetch(VideoRow::video)
        .stream()
        .map(Video.Watchable.class::cast)
        .toList();
  }

  @Override
  public Optional<Video.Watchable> ofPlan(PlanId plan) {
    return sql.selectFrom(VIDEOS)
        .where(VIDEOS.PLAN.eq(plan.value()))
        .and(VIDEOS.STATE.in("playable", "ready"))
        .limit(1)
        .fetchOptional(VideoRow::video)
        .map(Video.Watchable.class::cast);
  }

  @Override
  public Page<Video> latest(PageRequest page) {
    return newest(VIDEOS.LISTED_AT, VIDEOS.LISTED_AT.isNotNull(), page);
  }

  @Override
  public Page<Video> latestOf(ChannelId channel, PageRequest page) {
    var listed = VIDEOS.LISTED_AT.isNotNull().and(VIDEOS.CHANNEL.eq(channel.value()));
    return newest(VIDEOS.LISTED_AT, listed, page);
  }

  @Override
  public Page<Video> allOf(Set<ChannelId> channels, PageRequest page) {
    var ids = channels.stream().map(ChannelId::value).toList();
    return newest(VIDEOS.CREATED_AT, VIDEOS.CHANNEL.in(ids), page);
  }

  /// All videos in every state, newest first by creation.
  public Page<Video> all(PageRequest page) {
    return newest(VIDEOS.CREATED_AT, DSL.noCondition(), page);
  }

  private Page<Video> newest(
      TableField<VideosRecord, Instant> time, Condition wanted, PageRequest page) {
    List<VideosRecord> rows =
        sql.selectFrom(VIDEOS)
            .where(wanted)
            .and(page.after().map(last -> comesAfter(time, last)).orElse(DSL.noCondition()))
            .orderBy(time.desc(), VIDEOS.ID.desc())
            .limit(page.limit() + 1)
            .fetch();
    return Page.cut(rows, page.limit(), row -> new After(row.get(time), row.getId()))
        .map(VideoRow::video);
  }

  private static Condition comesAfter(TableField<VideosRecord, Instant> time, After last) {
    return DSL.row(time, VIDEOS.ID).lt(last.at(), last.id());
  }
}
