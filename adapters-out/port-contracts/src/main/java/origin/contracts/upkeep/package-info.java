/// Contracts of the ports that upkeep asks.
@NullMarked
package origin.contracts.upkeep;

import org.jspecify.annotations.NullMarked;
