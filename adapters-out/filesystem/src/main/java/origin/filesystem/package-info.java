/// The media store as files and folders.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.filesystem;

import org.jspecify.annotations.NullMarked;
