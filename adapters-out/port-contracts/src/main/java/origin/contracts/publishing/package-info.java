/// What every adapter of publishing's ports holds to.
@NullMarked
package origin.contracts.publishing;

import org.jspecify.annotations.NullMarked;
