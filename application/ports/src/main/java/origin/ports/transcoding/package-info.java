/// What making a video's media asks of the world: renditions from recipes, segments from
/// renditions, and a poster.
@NullMarked
package origin.ports.transcoding;

import org.jspecify.annotations.NullMarked;
