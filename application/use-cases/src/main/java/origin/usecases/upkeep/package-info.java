/// Looking after what is stored: finds everything that is missing, surplus or damaged, and changes
/// nothing. [Upkeep] hands out the driving port.
@NullMarked
package origin.usecases.upkeep;

import org.jspecify.annotations.NullMarked;
