/// Every driven port kept in memory, for tests.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.memory;

import org.jspecify.annotations.NullMarked;
