/// Loudness, a row for each sound track of a video.
@NullMarked
package origin.postgres.sound;

import org.jspecify.annotations.NullMarked;
