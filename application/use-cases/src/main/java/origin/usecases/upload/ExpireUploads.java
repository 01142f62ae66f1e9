package origin.usecases.upload;

/// Gives up uploads that never finish. Called again and again.
@FunctionalInterface
public interface ExpireUploads {
  /// Gives up what nothing came for in too long: its bytes, its row and its video are gone. One
  /// whose bytes are all there completes instead.
  ///
  /// @return how many were given up
  int expire();
}
