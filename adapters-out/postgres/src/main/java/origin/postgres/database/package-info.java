/// One PostgreSQL database: its connections, its transactions, its schema and its health.
///
/// Repositories get their SQL from here, so that all of them take part in the running transaction.
/// What goes wrong in PostgreSQL or on the way to it leaves as
/// [origin.postgres.database.PostgresBroken] and nothing else.
@NullMarked
package origin.postgres.database;

import org.jspecify.annotations.NullMarked;
