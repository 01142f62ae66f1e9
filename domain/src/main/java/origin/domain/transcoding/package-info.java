/// Ladders, recipes and renditions: what is made of a source, decided before any of it is made.
@NullMarked
package origin.domain.transcoding;

import org.jspecify.annotations.NullMarked;
