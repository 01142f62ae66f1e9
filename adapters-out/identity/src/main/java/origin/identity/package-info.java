/// Passwords, tokens, ids, and the counting of attempts.
///
/// Made by the composition root only; nothing else may name this package. Keys are made at the
/// first start, kept in a folder that only Origin's own account may read, and never printed.
@NullMarked
package origin.identity;

import org.jspecify.annotations.NullMarked;
