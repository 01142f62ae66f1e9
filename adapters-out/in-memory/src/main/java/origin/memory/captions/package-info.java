/// Captions in memory.
@NullMarked
package origin.memory.captions;

import org.jspecify.annotations.NullMarked;
