/// Channels in PostgreSQL.
///
/// Takes part in the running transaction.
@NullMarked
package origin.postgres.channels;

import org.jspecify.annotations.NullMarked;
