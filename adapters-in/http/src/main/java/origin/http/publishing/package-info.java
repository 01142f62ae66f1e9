/// Videos over HTTP: finding them, describing them, publishing and deleting them, and following how
/// far they are.
@NullMarked
package origin.http.publishing;

import org.jspecify.annotations.NullMarked;
