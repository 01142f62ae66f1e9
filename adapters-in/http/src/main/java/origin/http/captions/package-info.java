/// Captions and chapters: uploading, replacing, removing and reading them.
@NullMarked
package origin.http.captions;

import org.jspecify.annotations.NullMarked;
