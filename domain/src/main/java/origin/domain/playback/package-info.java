/// What a player is given: the names under which media is delivered, who may use them, and the
/// playlists and manifests that list them.
///
/// Everything here is a pure function of a plan and the captions beside it: any node renders the
/// same text from the same. All names inside playlists and manifests are relative, so whatever
/// opened the first address opens the others.
@NullMarked
package origin.domain.playback;

import org.jspecify.annotations.NullMarked;
