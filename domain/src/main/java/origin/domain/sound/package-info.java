/// How loud films are, and what makes them equally loud.
///
/// Everything here is immutable and pure, and knows no other feature.
@NullMarked
package origin.domain.sound;

import org.jspecify.annotations.NullMarked;
