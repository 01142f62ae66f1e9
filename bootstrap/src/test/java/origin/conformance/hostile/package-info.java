/// Files that attack, lie or are merely odd, handed to the whole product.
///
/// They are made here, from nothing or from small films that FFmpeg makes; none is stored. A new
/// kind of attack is one more line in [HostileInputs].
@NullMarked
package origin.conformance.hostile;

import org.jspecify.annotations.NullMarked;
