/// Uploads and the originals that come of them, in a bucket.
///
/// ```
/// originals/<upload>/parts/<begin>   a stretch of the file from this byte on, 16 hex digits
/// originals/<upload>/normalised      the form that lists its frames, where the original does not
/// originals/<upload>/beginnings/<length>
///                                    such forms of what has come of an original that arrives
/// ```
///
/// A stretch is put on the condition that none begins at the same byte, so of two nodes that
/// receive the same upload one wins at each step and the file never has a seam. What is held is
/// what the listing shows without a hole; nothing else remembers it. Each stretch is noted with its
/// SHA-256.
@NullMarked
package origin.s3.upload;

import org.jspecify.annotations.NullMarked;
