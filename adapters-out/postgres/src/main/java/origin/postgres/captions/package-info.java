/// Captions in PostgreSQL.
///
/// Takes part in the running transaction.
@NullMarked
package origin.postgres.captions;

import org.jspecify.annotations.NullMarked;
