package origin.postgres.captions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static origin.postgres.generated.Tables.CAPTIONS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import origin.domain.captions.Caption;
import origin.domain.captions.CaptionName;
import origin.domain.captions.CaptionTrack;
import origin.domain.captions.CaptionTrack.Origin;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.WebVtt;
import origin.domain.publishing.VideoId;
import origin.ports.captions.Captions;
import origin.postgres.generated.tables.records.CaptionsRecord;

/// Captions, a row each, which goes with the row of its video.
public final class PostgresCaptions implements Captions {

  private final DSLContext sql;

  public PostgresCaptions(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void keep(VideoId video, Caption caption) {
    sql.insertInto(CAPTIONS)
        .set(row(video, caption))
        .onConflict(CAPTIONS.VIDEO, CAPTIONS.LANGUAGE)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  @Override
  public Optional<Caption> find(VideoId video, LanguageTag language) {
    return sql.selectFrom(CAPTIONS)
        .where(is(video, language))
        .fetchOptional(PostgresCaptions::caption);
  }

  @Override
  public void remove(VideoId video, LanguageTag language) {
    sql.deleteFrom(CAPTIONS).where(is(video, language)).execute();
  }

  @Override
  public List<Caption> of(VideoId video) {
    return sql.selectFrom(CAPTIONS)
        .where(CAPTIONS.VIDEO.eq(video.value()))
        .orderBy(CAPTIONS.LANGUAGE)
        .fetch(PostgresCaptions::caption);
  }

  @Override
  public Map<VideoId, List<CaptionTrack>> tracks(Set<VideoId> videos) {
    List<String> ids = videos.stream().map(VideoId::value).toList();
    return sql
        .select(CAPTIONS.VIDEO, CAPTIONS.LANGUAGE, CAPTIONS.NAME, CAPTIONS.ORIGIN)
        .from(CAPTIONS)
        .where(CAPTIONS.VIDEO.in(ids))
        .orderBy(CAPTIONS.LANGUAGE)
        .fetchInto(CaptionsRecord.class)
        .stream()
        .collect(
            groupingBy(
                row -> new VideoId(row.getVideo()),
                mapping(PostgresCaptions::track, toUnmodifiableList())));
  }

  private static Condition is(VideoId video, LanguageTag language) {
    return CAPTIONS.VIDEO.eq(video.value()).and(CAPTIONS.LANGUAGE.eq(language.value()));
  }

  private static CaptionsRecord row(VideoId video, Caption caption) {
    var row = new CaptionsRecord();
    row.setVideo(video.value());
    row.setLanguage(caption.language().value());
    row.setOrigin(caption.origin().name().toLowerCase(Locale.ROOT));
    row.setName(caption.track().name().value());
    row.setCues(caption.text());
    return row;
  }

  private static Caption caption(CaptionsRecord row) {
    return new Caption(
        new LanguageTag(row.getLanguage()), origin(row), WebVtt.written(row.getCues()));
  }

  private static CaptionTrack track(CaptionsRecord row) {
    return new CaptionTrack(
        new LanguageTag(row.getLanguage()), new CaptionName(row.getName()), origin(row));
  }

  private static Origin origin(CaptionsRecord row) {
    return Origin.valueOf(row.getOrigin().toUpperCase(Locale.ROOT));
  }
}
