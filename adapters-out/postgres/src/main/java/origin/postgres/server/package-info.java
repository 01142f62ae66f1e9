/// The PostgreSQL server that Origin runs for itself on one machine.
///
/// [origin.postgres.server.PostgresServer] is the only way in: the composition root starts it
/// before anything else and closes it last. The binaries come from a Maven artifact, the data stays
/// on disk, and nobody but this machine can connect.
///
/// What always holds: one folder has at most one Origin; the server's parent may die at any moment
/// without losing a commit; whatever an earlier life left running is ended before a new life
/// begins.
@NullMarked
package origin.postgres.server;

import org.jspecify.annotations.NullMarked;
