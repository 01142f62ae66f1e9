/// What publishing asks of the world: a collection of videos, and the markers that make media
/// public.
@NullMarked
package origin.ports.publishing;

import org.jspecify.annotations.NullMarked;
