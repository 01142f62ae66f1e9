/// What upkeep asks, from PostgreSQL.
///
/// Reads only.
@NullMarked
package origin.postgres.upkeep;

import org.jspecify.annotations.NullMarked;
