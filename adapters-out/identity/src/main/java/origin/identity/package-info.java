/// Passwords and tokens.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.identity;

import org.jspecify.annotations.NullMarked;
