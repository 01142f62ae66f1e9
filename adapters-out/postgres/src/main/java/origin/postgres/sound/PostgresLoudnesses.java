package origin.postgres.sound;

import static org.jooq.impl.DSL.val;
import static origin.postgres.generated.Tables.LOUDNESS;
import static origin.postgres.generated.Tables.VIDEOS;

import java.util.Map;
import org.jooq.DSLContext;
import origin.domain.publishing.VideoId;
import origin.domain.sound.Loudness;
import origin.ports.sound.Loudnesses;

/// Loudness, a row for each track.
public final class PostgresLoudnesses implements Loudnesses {

  private final DSLContext sql;

  public PostgresLoudnesses(DSLContext sql) {
    this.sql = sql;
  }

  /// A video that is being erased meanwhile is waited for.
  @Override
  public void keep(VideoId video, int track, Loudness loudness) {
    sql.insertInto(
            LOUDNESS, LOUDNESS.VIDEO, LOUDNESS.TRACK, LOUDNESS.INTEGRATED, LOUDNESS.TRUE_PEAK)
        .select(
            sql.select(VIDEOS.ID, val(track), val(loudness.integrated()), val(loudness.truePeak()))
                .from(VIDEOS)
                .where(VIDEOS.ID.eq(video.value()))
                .forKeyShare())
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public Map<Integer, Loudness> of(VideoId video) {
    return sql.selectFrom(LOUDNESS)
        .where(LOUDNESS.VIDEO.eq(video.value()))
        .fetchMap(LOUDNESS.TRACK, row -> new Loudness(row.getIntegrated(), row.getTruePeak()));
  }
}
