/// What upkeep asks of the world, in memory.
@NullMarked
package origin.memory.upkeep;

import org.jspecify.annotations.NullMarked;
