/// The queue of jobs in PostgreSQL.
///
/// Rows are db-scheduler's; a worker elsewhere takes them. A job is written in the transaction of
/// the change that asks for it.
@NullMarked
package origin.postgres.work;

import org.jspecify.annotations.NullMarked;
