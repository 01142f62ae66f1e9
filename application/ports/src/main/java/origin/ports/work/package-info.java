/// What every feature asks of the world: transactions, jobs for later, ids.
///
/// Use cases call these; out-adapters implement them. A job written in a transaction exists exactly
/// when the transaction's changes do.
@NullMarked
package origin.ports.work;

import org.jspecify.annotations.NullMarked;
