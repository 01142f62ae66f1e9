/// Delivery of playlists, segments and pictures.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.media;

import org.jspecify.annotations.NullMarked;
