package origin.ports.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import origin.domain.accounts.ViewerId;
import origin.domain.publishing.VideoId;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Holdings;
import origin.domain.upload.RequestKey;
import origin.domain.upload.Sha256;
import origin.domain.upload.Upload;
import origin.domain.upload.UploadId;

/// The collection of all uploads.
///
/// Uploads are values: what is changed and not kept is not changed. All of it takes part in the
/// running transaction; without one each call is a transaction of its own.
public interface Uploads {
  /// Adds a new upload.
  ///
  /// @param upload the upload; nothing of its id was added before
  /// @return false where the owner announced another with the same key; then nothing has changed,
  ///   and the running transaction goes on
  boolean add(Upload upload);

  /// Finds an upload.
  ///
  /// @param id names it
  /// @return the upload as last kept; empty when there is none
  Optional<Upload> find(UploadId id);

  /// Finds an upload in order to change it: nobody else gets it this way until the transaction
  /// ends, so that no change made meanwhile is lost.
  ///
  /// @param id names it
  /// @return the upload as last kept; empty when there is none
  Optional<Upload> findToChange(UploadId id);

  /// Finds what a person announced under a key.
  ///
  /// @param owner who
  /// @param key what they called it
  /// @return the upload; empty when there is none
  Optional<Upload> announcedAs(ViewerId owner, RequestKey key);

  /// Finds the upload that a piece was joined into, so that joining twice joins once.
  ///
  /// @param first the first of its pieces
  /// @return the upload; empty when there is none
  Optional<Upload> joinedFrom(UploadId first);

  /// Finds the upload of a video: the whole or joined one, else a piece that was announced with it.
  ///
  /// @param video the video
  /// @return the upload; empty when there is none
  Optional<Upload> of(VideoId video);

  /// Keeps an upload as it is now, in the place of what was added or kept before.
  ///
  /// @param upload what to keep
  /// @throws IllegalStateException when nothing of its id was added, or it was erased
  void keep(Upload upload);

  /// Erases an upload; erasing one that is not there changes nothing.
  ///
  /// @param id names it
  void erase(UploadId id);

  /// Tells whether anybody counts on the bytes of an upload: it is in the collection, or another is
  /// being joined of it.
  ///
  /// @param id names it
  /// @return false when its bytes are of no use to anybody
  boolean needs(UploadId id);

  /// Lists uploads that receive bytes and were given up ([Upload.Receiving#isOver]).
  ///
  /// @param now the present
  /// @return all of them, the longest given up first
  List<UploadId> over(Instant now);

  /// Lets one transaction at a time announce uploads for a person: a second one waits here until
  /// the first has ended, so that it sees what the first has added.
  ///
  /// @param owner who
  void takeTurn(ViewerId owner);

  /// Lists a person's uploads of the same file.
  ///
  /// @param owner who
  /// @param length how long the file is
  /// @param digest of the whole file
  /// @return those that are complete, closed ones too, in any order
  List<UploadId> alike(ViewerId owner, ByteCount length, Sha256 digest);

  /// Sums up what a person's uploads take.
  ///
  /// @param owner who
  /// @return their sum; [Holdings#NONE] for somebody without uploads
  Holdings holdingsOf(ViewerId owner);

  /// Sums up what is kept free for the uploads of everybody ([Upload#reserves]).
  ///
  /// @return how much
  ByteCount reserved();
}
