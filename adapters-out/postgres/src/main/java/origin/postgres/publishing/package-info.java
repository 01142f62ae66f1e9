/// Videos in PostgreSQL.
///
/// Takes part in the running transaction.
@NullMarked
package origin.postgres.publishing;

import org.jspecify.annotations.NullMarked;
