/// Loudness in memory, for tests.
@NullMarked
package origin.memory.sound;

import org.jspecify.annotations.NullMarked;
