package origin.usecases.publishing;

import origin.ports.work.Page;
import origin.ports.work.PageRequest;

/// Lists what everybody may see, newest first.
@FunctionalInterface
public interface ListVideos {
  /// Lists public videos that can be played.
  ///
  /// @param page how many, and after which
  /// @return one page
  Page<Published> list(PageRequest page);
}
