/// Uploads and their bytes in memory, for tests.
@NullMarked
package origin.memory.upload;

import org.jspecify.annotations.NullMarked;
