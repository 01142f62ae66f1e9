/// Takes jobs from the queue and runs use cases.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.worker;

import org.jspecify.annotations.NullMarked;
