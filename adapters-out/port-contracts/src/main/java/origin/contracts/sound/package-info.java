/// What every adapter of a port about loudness promises.
@NullMarked
package origin.contracts.sound;

import org.jspecify.annotations.NullMarked;
