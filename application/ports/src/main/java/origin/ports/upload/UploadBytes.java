package origin.ports.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import origin.domain.upload.ByteCount;
import origin.domain.upload.Sha256;
import origin.domain.upload.UploadId;

/// Where the bytes of uploads are received and stay.
///
/// It alone knows how much of an upload is there. What it has told as held survives a kill and a
/// power cut, and is never taken back but by [#erase]. An upload that nothing was appended to holds
/// nothing and needs no preparation. Every part is remembered with a checksum of what came.
///
/// When the disk fails, every method throws [UploadBytesBroken]; what was told as held is still
/// there.
public interface UploadBytes {
  /// Tells how much of an upload is there for good.
  ///
  /// Makes what an append that runs has received by now durable first, so that a client whose
  /// connection died is sent on from the last byte that came.
  ///
  /// @param id names the upload
  /// @return how much; nothing when nothing was ever appended
  ByteCount held(UploadId id);

  /// Appends what a client sends, until it ends. The byte that makes the upload full is held only
  /// when it is known that none follows: what is too long is never taken for whole.
  ///
  /// Returns when everything counted as held is durable. While a long part comes in, what came is
  /// made durable every few seconds and every few dozen megabytes, so that a kill costs no more. Of
  /// several appends to one upload the newest wins: it ends the one before, which keeps what it
  /// received, and then looks whether its own offset is the right one.
  ///
  /// A part with a checksum is kept whole or not at all. A part that comes when there is no room is
  /// not read; while a long one comes, it is looked again and again whether there is room.
  ///
  /// @param id names the upload
  /// @param length how long the whole upload is; one byte beyond it is read, and held never
  /// @param part the next bytes. An exception from them is taken as a broken connection
  /// @return how much is held now, and how the part ended
  Appended append(UploadId id, ByteCount length, Part part);

  /// Makes one upload of pieces that hold all their bytes. Asking again, also after a kill in the
  /// middle, goes on where it stopped. The pieces stay.
  ///
  /// @param whole names the upload to make; nothing is appended to it otherwise
  /// @param pieces the pieces in order
  void join(UploadId whole, List<UploadId> pieces);

  /// Reads an upload once more and computes the digest of the whole.
  ///
  /// @param id names the upload
  /// @return the digest; empty when what is read now is not what was received, or nothing is there
  Optional<Sha256> digest(UploadId id);

  /// Stores the bytes of two whole uploads once, where this store can, and where their bytes are as
  /// many. Both stay whole whatever happens meanwhile, and erasing one of them leaves the other as
  /// it is. Asking again changes nothing.
  ///
  /// @param read names the upload whose bytes are kept: they were read just now ([#digest])
  /// @param same names the other, which holds the same bytes
  /// @return whether they are stored once now; false where one of them is not there, or is being
  ///   changed
  boolean storeOnce(UploadId read, UploadId same);

  /// Ends an append that runs, and removes everything that is there of an upload, and what was made
  /// of it. Erasing what is not there changes nothing.
  ///
  /// @param id names the upload
  void erase(UploadId id);

  /// Lists uploads of which something is stored and nothing has changed for a while, whether
  /// anybody knows of them or not.
  ///
  /// @param since the beginning of the while
  /// @return their ids, in any order
  List<UploadId> untouchedSince(Instant since);

  /// How much more can be stored here, less a reserve.
  ///
  /// @return how much there is room for
  ByteCount room();
}
