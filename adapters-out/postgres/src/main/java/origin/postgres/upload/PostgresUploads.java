package origin.postgres.upload;

import static origin.postgres.generated.Tables.UPLOADS;
import static origin.postgres.generated.Tables.VIEWERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Holdings;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Sha256;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.ports.upload.Uploads;

/// Uploads, a row each, whatever their state.
public final class PostgresUploads implements Uploads {

  /// Null for what receives no bytes, as acknowledged is.
  private static final Field<Long> MISSING = UPLOADS.LENGTH.minus(UPLOADS.ACKNOWLEDGED);

  private final DSLContext sql;

  public PostgresUploads(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Upload upload) {
    return sql.insertInto(UPLOADS)
            .set(UploadRow.of(upload))
            .onConflict(UPLOADS.OWNER, UPLOADS.REQUEST_KEY)
            .where(UPLOADS.REQUEST_KEY.isNotNull())
            .doNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return first(UPLOADS.ID.eq(id.value()));
  }

  @Override
  public Optional<Upload> findToChange(UploadId id) {
    return sql.selectFrom(UPLOADS)
        .where(UPLOADS.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(UploadRow::upload);
  }

  @Override
  public Optional<Upload> announcedAs(ViewerId owner, RequestKey key) {
    return first(UPLOADS.OWNER.eq(owner.value()).and(UPLOADS.REQUEST_KEY.eq(key.value())));
  }

  @Override
  public Optional<Upload> joinedFrom(UploadId first) {
    return first(
        UPLOADS
            .SHARE
            .eq(DSL.inline(UploadRow.JOINED))
            .and(DSL.arrayGet(UPLOADS.PIECES, DSL.inline(1)).eq(first.value())));
  }

  @Override
  public Optional<Upload> of(VideoId video) {
    return sql.selectFrom(UPLOADS)
        .where(UPLOADS.VIDEO.eq(video.value()))
        .orderBy(DSL.field(UPLOADS.SHARE.eq(UploadRow.PIECE)), UPLOADS.ANNOUNCED_AT, UPLOADS.ID)
        .limit(1)
        .fetchOptional(UploadRow::upload);
  }

  @Override
  public void keep(Upload upload) {
    var row = UploadRow.of(upload);
    if (sql.update(UPLOADS).set(row).where(UPLOADS.ID.eq(row.getId())).execute() == 0) {
      throw new IllegalStateException("upload " + upload.id().value() + " was not added");
    }
  }

  @Override
  public void erase(UploadId id) {
    sql.deleteFrom(UPLOADS).where(UPLOADS.ID.eq(id.value())).execute();
  }

  @Override
  public boolean needs(UploadId id) {
    var joinedOfIt =
        UPLOADS
            .STATE
            .eq(DSL.inline(UploadRow.JOINING))
            .and(DSL.val(id.value()).eq(DSL.any(UPLOADS.PIECES)));
    return sql.fetchExists(UPLOADS, UPLOADS.ID.eq(id.value()).or(joinedOfIt));
  }

  @Override
  public List<UploadId> over(Instant now) {
    return sql.select(UPLOADS.ID)
        .from(UPLOADS)
        .where(UPLOADS.STATE.eq(DSL.inline(UploadRow.RECEIVING)))
        .and(UPLOADS.EXPIRES_AT.le(now))
        .orderBy(UPLOADS.EXPIRES_AT)
        .fetch(row -> new UploadId(row.value1()));
  }

  /// Locks the person's row, but not against those who only refer to it.
  @Override
  public void takeTurn(ViewerId owner) {
    sql.select(VIEWERS.ID)
        .from(VIEWERS)
        .where(VIEWERS.ID.eq(owner.value()))
        .forNoKeyUpdate()
        .execute();
  }

  @Override
  public List<UploadId> alike(ViewerId owner, ByteCount length, Sha256 digest) {
    return sql.select(UPLOADS.ID)
        .from(UPLOADS)
        .where(UPLOADS.OWNER.eq(owner.value()))
        .and(UPLOADS.LENGTH.eq(length.value()))
        .and(UPLOADS.DIGEST.eq(digest.hex()))
        .fetch(row -> new UploadId(row.value1()));
  }

  @Override
  public Holdings holdingsOf(ViewerId owner) {
    return sql.select(
            total(UPLOADS.LENGTH),
            total(DSL.greatest(MISSING.minus(UPLOADS.ACKNOWLEDGED), DSL.inline(0L))),
            DSL.count(UPLOADS.ACKNOWLEDGED))
        .from(UPLOADS)
        .where(UPLOADS.OWNER.eq(owner.value()))
        .fetchSingle(row -> new Holdings(bytes(row.value1()), bytes(row.value2()), row.value3()));
  }

  @Override
  public ByteCount reserved() {
    var underWay = UPLOADS.STATE.in(DSL.inline(UploadRow.RECEIVING), DSL.inline(UploadRow.JOINING));
    var kept = DSL.coalesce(DSL.least(MISSING, UPLOADS.ACKNOWLEDGED), UPLOADS.LENGTH);
    return sql.select(total(kept))
        .from(UPLOADS)
        .where(underWay)
        .fetchSingle(row -> bytes(row.value1()));
  }

  private Optional<Upload> first(Condition wanted) {
    return sql.selectFrom(UPLOADS).where(wanted).limit(1).fetchOptional(UploadRow::upload);
  }

  private static Field<BigDecimal> total(Field<Long> bytes) {
    return DSL.coalesce(DSL.sum(bytes), BigDecimal.ZERO);
  }

  private static ByteCount bytes(BigDecimal total) {
    return new ByteCount(total.longValueExact());
  }
}
