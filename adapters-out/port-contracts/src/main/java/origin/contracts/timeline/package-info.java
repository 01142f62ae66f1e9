/// What every adapter of the timeline's ports holds to.
@NullMarked
package origin.contracts.timeline;

import org.jspecify.annotations.NullMarked;
