/// What every feature asks of the world: transactions, jobs and new ids.
///
/// Adapters implement these ports; use cases call them.
@NullMarked
package origin.ports.work;

import org.jspecify.annotations.NullMarked;
