package origin.postgres.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.domain.upload.Announcement;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Metadata;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Sha256;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.postgres.generated.tables.records.UploadsRecord;

/// An upload as a row, and back: the columns a state does not have are null.
final class UploadRow {

  static final String WHOLE = "whole";
  static final String PIECE = "piece";
  static final String JOINED = "joined";
  static final String RECEIVING = "receiving";
  static final String JOINING = "joining";
  static final String COMPLETE = "complete";
  static final String CLOSED = "closed";

  private static final String[] NO_PIECES = {};

  private UploadRow() {}

  /// The whole row, so that keeping it forgets what the state before had.
  static UploadsRecord of(Upload upload) {
    var row = announcement(upload.announcement());
    row.touched(true);
    row.setLength(upload.length().value());
    switch (upload) {
      case Upload.Receiving receiving -> {
        row.setState(RECEIVING);
        row.setAcknowledged(receiving.acknowledged().value());
        row.setExpiresAt(receiving.expiresAt());
      }
      case Upload.Joining _ -> row.setState(JOINING);
      case Upload.Complete complete -> {
        row.setState(COMPLETE);
        row.setCompletedAt(complete.at());
        complete.digest().map(Sha256::hex).ifPresent(row::setDigest);
      }
      case Upload.Closed closed -> {
        row.setState(CLOSED);
        row.setCompletedAt(closed.at());
        closed.digest().map(Sha256::hex).ifPresent(row::setDigest);
      }
    }
    return row;
  }

  private static UploadsRecord announcement(Announcement announcement) {
    var row = new UploadsRecord();
    row.setId(announcement.id().value());
    row.setOwner(announcement.owner().value());
    row.setShare(share(announcement.share()));
    row.setPieces(pieces(announcement.share()));
    announcement.video().map(VideoId::value).ifPresent(row::setVideo);
    row.setMetadataKeys(announcement.metadata().values().keySet().toArray(String[]::new));
    row.setMetadataValues(
        announcement.metadata().values().values().stream()
            .map(UploadRow::encoded)
            .toArray(String[]::new));
    announcement.key().map(RequestKey::value).ifPresent(row::setRequestKey);
    row.setAnnouncedAt(announcement.at());
    return row;
  }

  private static String share(Share share) {
    return switch (share) {
      case Share.Whole _ -> WHOLE;
      case Share.Piece _ -> PIECE;
      case Share.Joined _ -> JOINED;
    };
  }

  private static String[] pieces(Share share) {
    return share instanceof Share.Joined joined
        ? joined.pieces().stream().map(UploadId::value).toArray(String[]::new)
        : NO_PIECES;
  }

  static Upload upload(UploadsRecord row) {
    return switch (row.getState()) {
      case RECEIVING -> receiving(row);
      case JOINING -> new Upload.Joining(announcement(row), length(row));
      case COMPLETE ->
          new Upload.Complete(announcement(row), length(row), row.getCompletedAt(), digest(row));
      case CLOSED ->
          new Upload.Closed(announcement(row), length(row), row.getCompletedAt(), digest(row));
      default -> throw new IllegalStateException("an upload in state " + row.getState());
    };
  }

  static Upload.Receiving receiving(UploadsRecord row) {
    return new Upload.Receiving(
        announcement(row), length(row), new ByteCount(row.getAcknowledged()), row.getExpiresAt());
  }

  private static Announcement announcement(UploadsRecord row) {
    return new Announcement(
        new UploadId(row.getId()),
        new ViewerId(row.getOwner()),
        share(row),
        Optional.ofNullable(row.getVideo()).map(VideoId::new),
        metadata(row),
        Optional.ofNullable(row.getRequestKey()).map(RequestKey::new),
        row.getAnnouncedAt());
  }

  private static Share share(UploadsRecord row) {
    return switch (row.getShare()) {
      case WHOLE -> new Share.Whole();
      case PIECE -> new Share.Piece();
      case JOINED -> new Share.Joined(Stream.of(row.getPieces()).map(UploadId::new).toList());
      default -> throw new IllegalStateException("an upload that is " + row.getShare());
    };
  }

  private static Metadata metadata(UploadsRecord row) {
    var keys = row.getMetadataKeys();
    var values = row.getMetadataValues();
    Map<String, String> told = new LinkedHashMap<>();
    for (var i = 0; i < keys.length; i++) {
      told.put(keys[i], decoded(values[i]));
    }
    return new Metadata(told);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static ByteCount length(UploadsRecord row) {
    return new ByteCount(row.getLength());
  }

  private static Optional<Sha256> digest(UploadsRecord row) {
    return Optional.ofNullable(row.getDigest()).map(Sha256::new);
  }
}
