/// What every adapter of uploading promises, as tests.
@NullMarked
package origin.contracts.upload;

import org.jspecify.annotations.NullMarked;
