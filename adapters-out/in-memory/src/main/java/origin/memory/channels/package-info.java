/// The channels' port kept in memory, for tests.
@NullMarked
package origin.memory.channels;

import org.jspecify.annotations.NullMarked;
