/// Transactions, jobs and ids kept in memory.
///
/// A repository that keeps its rows in a [origin.memory.work.Table] takes part in the in-memory
/// transactions: what failed work changed is undone.
@NullMarked
package origin.memory.work;

import org.jspecify.annotations.NullMarked;
