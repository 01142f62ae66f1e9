/// Captions as the media store's adapters write them.
@NullMarked
package origin.storing.captions;

import org.jspecify.annotations.NullMarked;
