/// What channels ask of the world: a place to keep them.
///
/// Use cases call it; out-adapters implement it.
@NullMarked
package origin.ports.channels;

import org.jspecify.annotations.NullMarked;
