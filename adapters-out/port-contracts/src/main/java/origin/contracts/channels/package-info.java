/// What every adapter of the channels' port promises.
///
/// Tests of adapters implement these interfaces.
@NullMarked
package origin.contracts.channels;

import org.jspecify.annotations.NullMarked;
