/// What uploading asks of the world: the collection of uploads, and a place for their bytes that
/// loses none it has answered for.
///
/// Use cases call these; out-adapters implement them. An upload's row tells what was announced, the
/// place of its bytes tells how many are there: neither repeats the other.
@NullMarked
package origin.ports.upload;

import org.jspecify.annotations.NullMarked;
