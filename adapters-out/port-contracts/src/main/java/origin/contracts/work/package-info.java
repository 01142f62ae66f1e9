/// What every adapter of transactions, jobs and ids promises.
///
/// Tests of adapters implement these interfaces.
@NullMarked
package origin.contracts.work;

import org.jspecify.annotations.NullMarked;
