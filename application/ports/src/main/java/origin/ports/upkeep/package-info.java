/// What upkeep asks of the world: which things are stored, who counts on them, and whether stored
/// bytes are what they should be.
///
/// Use cases call these; out-adapters implement them. Nothing here changes anything.
@NullMarked
package origin.ports.upkeep;

import org.jspecify.annotations.NullMarked;
