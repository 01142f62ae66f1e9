/// Viewers, their passwords and their sessions in PostgreSQL.
///
/// Takes part in the running transaction.
@NullMarked
package origin.postgres.accounts;

import org.jspecify.annotations.NullMarked;
