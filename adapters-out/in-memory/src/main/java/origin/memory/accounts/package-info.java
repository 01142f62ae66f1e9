/// The accounts' ports kept in memory, for tests.
@NullMarked
package origin.memory.accounts;

import org.jspecify.annotations.NullMarked;
