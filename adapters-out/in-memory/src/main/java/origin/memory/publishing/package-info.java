/// Publishing's ports kept in memory, for tests.
@NullMarked
package origin.memory.publishing;

import org.jspecify.annotations.NullMarked;
