package origin.domain.upload;

import java.time.Instant;
import java.util.Optional;
import origin.domain.accounts.ViewerId;

/// One file on its way in.
///
/// `Receiving` becomes `Complete` with the last byte; `Joining` becomes `Complete` when its pieces
/// are one file. A `Complete` upload that its client has ended is `Closed`: its source stays and
/// counts.
public sealed interface Upload {
  /// What was announced.
  ///
  /// @return the announcement
  Announcement announcement();

  /// Names the upload.
  ///
  /// @return its id
  default UploadId id() {
    return announcement().id();
  }

  /// How long the file is.
  ///
  /// @return its length
  ByteCount length();

  /// How much the disk must still take for it.
  ///
  /// @return what is missing; all of it where it is yet to be put together
  ByteCount yetToCome();

  /// How much room is kept free for it, whoever else asks for room: as much as it has brought
  /// already, at most what is missing. So room cannot be held by promises alone.
  ///
  /// @return how much
  ByteCount reserves();

  /// Tells whose it is.
  ///
  /// @param viewer somebody
  /// @return true when it is theirs
  default boolean belongsTo(ViewerId viewer) {
    return announcement().owner().equals(viewer);
  }

  /// Bytes are waited for. A piece that has them all stays in this state until it is joined or
  /// given up.
  ///
  /// @param announcement what was announced
  /// @param length how long the file is
  /// @param acknowledged how much was told to the client as stored; more may be
  /// @param expiresAt when it is given up, unless more comes before
  record Receiving(
      Announcement announcement, ByteCount length, ByteCount acknowledged, Instant expiresAt)
      implements Upload {
    private static final long LEAST_GROWTH = 1 << 20;
    private static final long MOST_LOOKS = 256;

    /// @throws IllegalArgumentException when the file is empty, more is there than was announced,
    ///   or it is joined, for then no bytes come from outside
    public Receiving {
      if (announcement.share() instanceof Share.Joined) {
        throw new IllegalArgumentException("a joined upload receives no bytes");
      }
      if (length.equals(ByteCount.ZERO)) {
        throw new IllegalArgumentException("an empty file is no upload");
      }
      if (acknowledged.exceeds(length)) {
        throw new IllegalArgumentException("more is stored than was announced");
      }
    }

    @Override
    public ByteCount yetToCome() {
      return length.minus(acknowledged);
    }

    @Override
    public ByteCount reserves() {
      return yetToCome().atMost(acknowledged);
    }

    /// More is stored, and the client is told so.
    ///
    /// @param held how much is stored
    /// @param until when it is given up, unless more comes
    /// @return the same, further on
    public Receiving acknowledge(ByteCount held, Instant until) {
      return new Receiving(announcement, length, held, until);
    }

    /// Tells whether so much has come since that it is worth looking what can be done with it:
    /// twice as much as before, or another 256th of the file; never for less than a mebibyte.
    ///
    /// @param before the same upload at an earlier time
    /// @return true when it has grown that much
    public boolean hasOutgrown(Receiving before) {
      long step = Math.max(LEAST_GROWTH, length.value() / MOST_LOOKS);
      long now = acknowledged.value();
      long then = before.acknowledged.value();
      return now / step > then / step
          || Long.highestOneBit(now / LEAST_GROWTH) > Long.highestOneBit(then / LEAST_GROWTH);
    }

    /// Tells whether every byte is acknowledged.
    ///
    /// @return true when nothing is missing
    public boolean hasAll() {
      return acknowledged.equals(length);
    }

    /// Tells whether it has been given up.
    ///
    /// @param now the present
    /// @return true from the expiry on
    public boolean isOver(Instant now) {
      return !now.isBefore(expiresAt);
    }

    /// The last byte is acknowledged.
    ///
    /// @param at now
    /// @return the last state
    /// @throws IllegalStateException when bytes are missing, or it is a piece, which does not end
    ///   by itself
    public Complete complete(Instant at) {
      if (!hasAll() || announcement.share() instanceof Share.Piece) {
        throw new IllegalStateException("upload " + id() + " is not a whole source yet");
      }
      return new Complete(announcement, length, at, Optional.empty());
    }
  }

  /// Its pieces are all here and become one file.
  ///
  /// @param announcement what was announced; its share is `Joined`
  /// @param length the pieces' lengths together
  record Joining(Announcement announcement, ByteCount length) implements Upload {
    /// @throws IllegalArgumentException when there are no pieces to join
    public Joining {
      if (!(announcement.share() instanceof Share.Joined)) {
        throw new IllegalArgumentException("only pieces are joined");
      }
    }

    @Override
    public ByteCount yetToCome() {
      return length;
    }

    /// Its pieces are here, and it will be copied from them.
    @Override
    public ByteCount reserves() {
      return length;
    }

    /// The pieces are one file.
    ///
    /// @param at now
    /// @return the last state
    public Complete complete(Instant at) {
      return new Complete(announcement, length, at, Optional.empty());
    }
  }

  /// Every byte is stored.
  ///
  /// @param announcement what was announced
  /// @param length how long the file is
  /// @param at when the last byte was stored
  /// @param digest of the whole file; empty until it was computed
  record Complete(Announcement announcement, ByteCount length, Instant at, Optional<Sha256> digest)
      implements Upload {
    @Override
    public ByteCount yetToCome() {
      return ByteCount.ZERO;
    }

    @Override
    public ByteCount reserves() {
      return ByteCount.ZERO;
    }

    /// The digest of the whole file is known.
    ///
    /// @param computed the digest
    /// @return the same with it
    public Complete digested(Sha256 computed) {
      return new Complete(announcement, length, at, Optional.of(computed));
    }

    /// The client is done with the upload; the source stays.
    ///
    /// @return the state in which its client does not find it any more
    public Closed close() {
      return new Closed(announcement, length, at, digest);
    }
  }

  /// Complete, and ended by its client, who finds it no more. What is stored still counts as the
  /// owner's.
  ///
  /// @param announcement what was announced
  /// @param length how long the file is
  /// @param at when the last byte was stored
  /// @param digest of the whole file; empty until it was computed
  record Closed(Announcement announcement, ByteCount length, Instant at, Optional<Sha256> digest)
      implements Upload {
    @Override
    public ByteCount yetToCome() {
      return ByteCount.ZERO;
    }

    @Override
    public ByteCount reserves() {
      return ByteCount.ZERO;
    }

    /// The digest of the whole file is known.
    ///
    /// @param computed the digest
    /// @return the same with it
    public Closed digested(Sha256 computed) {
      return new Closed(announcement, length, at, Optional.of(computed));
    }
  }
}
