/// What every adapter of the media store's ports promises, and plans to try them with.
@NullMarked
package origin.contracts.transcoding;

import org.jspecify.annotations.NullMarked;
