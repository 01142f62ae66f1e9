/// What making a video's media asks of the world: renditions from recipes, segments from
/// renditions, a poster, a place to keep them, and leases on the work.
@NullMarked
package origin.ports.transcoding;

import org.jspecify.annotations.NullMarked;
