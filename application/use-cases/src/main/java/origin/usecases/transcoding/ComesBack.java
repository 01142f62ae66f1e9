package origin.usecases.transcoding;

import origin.domain.transcoding.Rendition;

/// Tells what may be removed, since it is back as soon as somebody watches it.
@FunctionalInterface
public interface ComesBack {
  /// Whether a rendition is made at least as fast as it plays, as far as this process knows.
  ///
  /// @param rendition which
  /// @return false where a viewer would wait for it
  boolean inTime(Rendition rendition);
}
