package origin.usecases.upload;

/// Removes bytes that were left behind: no upload knows of them. Called again and again.
@FunctionalInterface
public interface SweepUploads {
  /// Removes what nobody counts on and nothing has come to for as long as an unfinished upload is
  /// waited for. An upload that is under way, in whatever state, is never touched.
  ///
  /// @return of how many uploads something was removed
  int sweep();
}
