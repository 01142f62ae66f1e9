/// What making media keeps in PostgreSQL: the leases by which workers share it.
@NullMarked
package origin.postgres.transcoding;

import org.jspecify.annotations.NullMarked;
