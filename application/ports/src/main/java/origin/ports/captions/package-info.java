/// What captions ask of the world: to keep them with their videos, to have them beside the media
/// that players fetch, and to read those that stand in a source.
@NullMarked
package origin.ports.captions;

import org.jspecify.annotations.NullMarked;
