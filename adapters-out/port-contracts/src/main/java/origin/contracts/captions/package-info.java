/// The promises of the ports of captions.
@NullMarked
package origin.contracts.captions;

import org.jspecify.annotations.NullMarked;
