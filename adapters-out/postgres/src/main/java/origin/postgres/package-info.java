/// Aggregates, jobs and migrations in PostgreSQL.
///
/// Made by the composition root only; nothing else may name this package.
@NullMarked
package origin.postgres;

import org.jspecify.annotations.NullMarked;
