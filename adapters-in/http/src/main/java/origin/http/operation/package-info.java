/// For those who run an installation: health by part, figures, and the API's own description.
@NullMarked
package origin.http.operation;

import org.jspecify.annotations.NullMarked;
