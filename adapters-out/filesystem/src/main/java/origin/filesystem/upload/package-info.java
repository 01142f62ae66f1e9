/// Uploads and uploaded originals as files: one folder for each, which the upload fills and the
/// source then is.
///
/// A folder holds the `bytes` and a `ledger` of the parts that are durable. The ledger's last whole
/// record is the truth about how much is held: it is written after the bytes before it were forced
/// to disk, and forced itself before anybody is told. Bytes beyond it are leftovers of a kill, and
/// cut off by the next part. Nothing has to be moved or written when the last byte comes, however
/// long the file is.
///
/// Beside them lies the `normalised` form of an original that does not list its frames, and, until
/// that is there, such a form of its `beginning`.
///
/// Whoever changes an upload has claimed it, in a file of claims beside the folders, so that
/// several processes may share the place.
@NullMarked
package origin.filesystem.upload;

import org.jspecify.annotations.NullMarked;
