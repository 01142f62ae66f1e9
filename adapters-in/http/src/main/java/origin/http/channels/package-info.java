/// Channels over HTTP: opening one, looking one up, and what it shows.
@NullMarked
package origin.http.channels;

import org.jspecify.annotations.NullMarked;
