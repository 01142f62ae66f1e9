package origin.domain.upload;

import java.util.HashSet;
import java.util.List;

/// How much of a source an upload is.
///
/// @see <a href="https://tus.io/protocols/resumable-upload#concatenation">tus 1.0.0,
///   Concatenation</a>
public sealed interface Share {
  /// All of it.
  record Whole() implements Share {}

  /// A piece that is joined with others later, so that several can be sent at once.
  record Piece() implements Share {}

  /// All of it, joined from pieces.
  ///
  /// @param pieces the pieces in order
  record Joined(List<UploadId> pieces) implements Share {
    /// The most pieces that are joined.
    public static final int MOST = 1_000;

    /// @throws IllegalArgumentException when there is none, too many, or one twice
    public Joined {
      pieces = List.copyOf(pieces);
      if (pieces.isEmpty() || pieces.size() > MOST) {
        throw new IllegalArgumentException("1 to " + MOST + " pieces can be joined");
      }
      if (new HashSet<>(pieces).size() < pieces.size()) {
        throw new IllegalArgumentException("a piece can be joined once");
      }
    }
  }
}
