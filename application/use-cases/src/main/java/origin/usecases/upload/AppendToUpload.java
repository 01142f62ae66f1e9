package origin.usecases.upload;

import java.time.Instant;
import java.util.Optional;
import origin.domain.accounts.Actor;
import origin.domain.upload.ByteCount;
import origin.domain.upload.UploadId;
import origin.ports.upload.Part;

/// Takes in the next bytes of an upload.
@FunctionalInterface
public interface AppendToUpload {
  /// Takes in a part. What is told as held is on disk. With the last byte the video goes into
  /// processing; sending that part twice has the effect once.
  ///
  /// @param actor who asks
  /// @param id names the upload
  /// @param delivery the part
  /// @return how much is held, or why nothing was taken
  Outcome append(Actor actor, UploadId id, Delivery delivery);

  /// A part as a request brings it.
  ///
  /// @param part the part
  /// @param size how many bytes it has, where the client told
  record Delivery(Part part, Optional<ByteCount> size) {}

  /// What came of it.
  sealed interface Outcome {
    /// The part is held.
    ///
    /// @param held how much is held now
    /// @param expiresAt until when more is waited for
    record Accepted(ByteCount held, Instant expiresAt) implements Outcome {}

    /// The part is held, and it was the last.
    ///
    /// @param held how much is held: all
    record Completed(ByteCount held) implements Outcome {}

    /// The connection broke, or a newer request took over; what came is held.
    ///
    /// @param held how much is held now
    record CutShort(ByteCount held) implements Outcome {}

    /// The part begins somewhere else than what is held ends.
    ///
    /// @param held how much is held
    record Elsewhere(ByteCount held) implements Outcome {}

    /// The part goes beyond the announced length. Where its size was told, nothing of it was taken;
    /// else what had been made durable before its end was seen is held, which is never all.
    ///
    /// @param length the announced length
    record Beyond(ByteCount length) implements Outcome {}

    /// The part does not match its checksum and was discarded.
    record Mismatched() implements Outcome {}

    /// The disk is full; what could be stored is held.
    ///
    /// @param held how much is held
    record DiskFull(ByteCount held) implements Outcome {}

    /// Another request is at it just now.
    record Busy() implements Outcome {}

    /// Too many parts come in at once, of this person or of all; nothing of this one was taken.
    record Crowded() implements Outcome {}

    /// An upload that is joined of pieces takes no bytes itself.
    record MadeOfPieces() implements Outcome {}

    /// Nothing came for too long, and it was given up.
    record Over() implements Outcome {}

    /// There is none, or it is somebody else's.
    record NotFound() implements Outcome {}

    /// A guest uploads nothing.
    record SignInFirst() implements Outcome {}
  }
}
