package origin.postgres.captions;

import static origin.postgres.generated.Tables.EMBEDDED_TEXTS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import origin.domain.captions.LanguageTag;
import origin.domain.captions.UnusableTrack;
import origin.domain.publishing.Chapter;
import origin.domain.publishing.Chapters;
import origin.domain.publishing.Title;
import origin.domain.publishing.VideoId;
import origin.ports.captions.EmbeddedTexts;
import origin.ports.captions.Findings;
import origin.postgres.generated.tables.records.EmbeddedTextsRecord;

/// What was found in the files of videos, a row each, which goes with the row of its video.
public final class PostgresEmbeddedTexts implements EmbeddedTexts {

  private final DSLContext sql;

  public PostgresEmbeddedTexts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(VideoId video, Findings findings) {
    return sql.insertInto(EMBEDDED_TEXTS).set(row(video, findings)).onConflictDoNothing().execute()
        == 1;
  }

  @Override
  public Optional<Findings> find(VideoId video) {
    return sql.selectFrom(EMBEDDED_TEXTS)
        .where(EMBEDDED_TEXTS.VIDEO.eq(video.value()))
        .fetchOptional(row -> new Findings(chapters(row), unusable(row)));
  }

  @Override
  public Map<VideoId, Chapters> chapters(Set<VideoId> videos) {
    List<String> ids = videos.stream().map(VideoId::value).toList();
    return sql.selectFrom(EMBEDDED_TEXTS)
        .where(EMBEDDED_TEXTS.VIDEO.in(ids))
        .and(DSL.cardinality(EMBEDDED_TEXTS.CHAPTER_STARTS).gt(0))
        .fetchMap(row -> new VideoId(row.getVideo()), PostgresEmbeddedTexts::chapters);
  }

  private static EmbeddedTextsRecord row(VideoId video, Findings findings) {
    var row = new EmbeddedTextsRecord();
    List<Chapter> chapters = findings.chapters().list();
    row.setVideo(video.value());
    row.setChapterStarts(
        chapters.stream().map(chapter -> chapter.start().toMillis()).toArray(Long[]::new));
    row.setChapterTitles(
        chapters.stream().map(chapter -> chapter.title().value()).toArray(String[]::new));
    row.setUnusableFormats(
        findings.unusable().stream().map(UnusableTrack::format).toArray(String[]::new));
    row.setUnusableLanguages(
        findings.unusable().stream().map(track -> track.language().value()).toArray(String[]::new));
    return row;
  }

  private static Chapters chapters(EmbeddedTextsRecord row) {
    Long[] starts = row.getChapterStarts();
    String[] titles = row.getChapterTitles();
    return new Chapters(
        IntStream.range(0, starts.length)
            .mapToObj(i -> new Chapter(Duration.ofMillis(starts[i]), new Title(titles[i])))
            .toList());
  }

  private static List<UnusableTrack> unusable(EmbeddedTextsRecord row) {
    String[] formats = row.getUnusableFormats();
    String[] languages = row.getUnusableLanguages();
    return IntStream.range(0, formats.length)
        .mapToObj(i -> new UnusableTrack(new LanguageTag(languages[i]), formats[i]))
        .toList();
  }
}
