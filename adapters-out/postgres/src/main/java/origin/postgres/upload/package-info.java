/// Uploads in PostgreSQL.
///
/// Takes part in the running transaction. Their bytes are somewhere else.
@NullMarked
package origin.postgres.upload;

import org.jspecify.annotations.NullMarked;
