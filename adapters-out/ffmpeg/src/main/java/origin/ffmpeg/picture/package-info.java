/// Still pictures: frames of a film that could stand for it, what creators hand in instead, and the
/// sheets of storyboards.
@NullMarked
package origin.ffmpeg.picture;

import org.jspecify.annotations.NullMarked;
