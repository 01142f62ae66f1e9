package origin.memory.upload;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Holdings;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Sha256;
import origin.domain.upload.Share;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;
import origin.memory.work.InMemoryTransactions;
import origin.memory.work.Table;
import origin.ports.upload.Uploads;

/// Uploads in a table. Changes are serialised by the in-memory transactions, so finding to change
/// is finding.
public final class InMemoryUploads implements Uploads {
  private final InMemoryTransactions transactions;
  private final Table<UploadId, Upload> kept;

  /// An empty collection.
  ///
  /// @param transactions what its changes are part of
  public InMemoryUploads(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.kept = Table.in(transactions);
  }

  @Override
  public boolean add(Upload upload) {
    return transactions.run(
        () -> {
          boolean free = upload.announcement().key().flatMap(key -> sameKey(upload, key)).isEmpty();
          if (free) {
            kept.put(upload.id(), upload);
          }
          return free;
        });
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return kept.get(id);
  }

  @Override
  public Optional<Upload> findToChange(UploadId id) {
    return find(id);
  }

  @Override
  public Optional<Upload> announcedAs(ViewerId owner, RequestKey key) {
    return first(
        upload -> upload.belongsTo(owner) && upload.announcement().key().equals(Optional.of(key)));
  }

  @Override
  public Optional<Upload> joinedFrom(UploadId first) {
    return first(
        upload ->
            upload.announcement().share() instanceof Share.Joined joined
                && joined.pieces().getFirst().equals(first));
  }

  @Override
  public Optional<Upload> of(VideoId video) {
    Predicate<Upload> ofVideo = upload -> upload.announcement().video().equals(Optional.of(video));
    Predicate<Upload> piece = upload -> upload.announcement().share() instanceof Share.Piece;
    return first(ofVideo.and(piece.negate())).or(() -> first(ofVideo));
  }

  @Override
  public void keep(Upload upload) {
    transactions.run(
        () -> {
          if (find(upload.id()).isEmpty()) {
            throw new IllegalStateException("upload " + upload.id() + " was not added");
          }
          kept.put(upload.id(), upload);
          return upload;
        });
  }

  @Override
  public void erase(UploadId id) {
    kept.remove(id);
  }

  @Override
  public boolean needs(UploadId id) {
    return kept.rows().stream()
        .anyMatch(upload -> upload.id().equals(id) || isJoinedOf(upload, id));
  }

  @Override
  public List<UploadId> over(Instant now) {
    return receiving()
        .filter(upload -> upload.isOver(now))
        .sorted(Comparator.comparing(Upload.Receiving::expiresAt))
        .map(Upload::id)
        .toList();
  }

  @Override
  public void takeTurn(ViewerId owner) {
    // One transaction at a time runs anyway.
  }

  @Override
  public List<UploadId> alike(ViewerId owner, ByteCount length, Sha256 digest) {
    return kept.rows().stream()
        .filter(upload -> upload.belongsTo(owner) && upload.length().equals(length))
        .filter(upload -> digestOf(upload).equals(Optional.of(digest)))
        .map(Upload::id)
        .toList();
  }

  @Override
  public Holdings holdingsOf(ViewerId owner) {
    Holdings all = Holdings.NONE;
    for (Upload upload : kept.rows()) {
      all = upload.belongsTo(owner) ? all.and(upload) : all;
    }
    return all;
  }

  @Override
  public ByteCount reserved() {
    return kept.rows().stream().map(Upload::reserves).reduce(ByteCount.ZERO, ByteCount::plus);
  }

  private Optional<Upload> sameKey(Upload upload, RequestKey key) {
    return announcedAs(upload.announcement().owner(), key);
  }

  private static boolean isJoinedOf(Upload upload, UploadId piece) {
    return upload instanceof Upload.Joining joining
        && joining.announcement().share() instanceof Share.Joined joined
        && joined.pieces().contains(piece);
  }

  private static Optional<Sha256> digestOf(Upload upload) {
    return switch (upload) {
      case Upload.Complete complete -> complete.digest();
      case Upload.Closed closed -> closed.digest();
      case Upload.Receiving _, Upload.Joining _ -> Optional.empty();
    };
  }

  private Stream<Upload.Receiving> receiving() {
    return kept.rows().stream()
        .filter(Upload.Receiving.class::isInstance)
        .map(Upload.Receiving.class::cast);
  }

  private Optional<Upload> first(Predicate<Upload> wanted) {
    return kept.rows().stream().filter(wanted).findFirst();
  }
}
