/// Sound tracks and their loudness over HTTP.
@NullMarked
package origin.http.sound;

import org.jspecify.annotations.NullMarked;
